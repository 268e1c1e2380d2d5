using Amazon;
using Amazon.CloudWatch;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.ElasticLoadBalancingV2;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.StepFunctions;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>A client calls the endpoint of its region's partition, unless a URL says otherwise.</summary>
/// <remarks>One class, so that tests which change the process's environment run one after another.</remarks>
public sealed class EndpointTests : IDisposable
{
    private const string ForAll = "AWS_ENDPOINT_URL";

    private readonly List<string> variables = [];

    /// <summary>Per service: its configuration, its regional host, and the variable that names its endpoint.</summary>
    public static TheoryData<Func<ClientConfig>, string, string> Services() => new()
    {
        { () => new AmazonECSConfig(), "ecs", "AWS_ENDPOINT_URL_ECS" },
        {
            () => new AmazonElasticLoadBalancingV2Config(),
            "elasticloadbalancing",
            "AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2"
        },
        { () => new AmazonCloudWatchConfig(), "monitoring", "AWS_ENDPOINT_URL_CLOUDWATCH" },
        { () => new AmazonStepFunctionsConfig(), "states", "AWS_ENDPOINT_URL_SFN" },
        { () => new AmazonECRConfig(), "api.ecr", "AWS_ENDPOINT_URL_ECR" },
    };

    [Theory]
    [MemberData(nameof(Services))]
    public void Endpoint_OfARegion_IsInItsPartition(Func<ClientConfig> config, string host, string variable)
    {
        Set(variable, null);

        Assert.Equal($"https://{host}.eu-west-1.amazonaws.com/", UrlOf(config(), "eu-west-1"));
        Assert.Equal($"https://{host}.cn-north-1.amazonaws.com.cn/", UrlOf(config(), "cn-north-1"));
        Assert.Equal($"https://{host}.us-gov-west-1.amazonaws.com/", UrlOf(config(), "us-gov-west-1"));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Endpoint_OfAVariable_WinsOverTheRegions(Func<ClientConfig> config, string host, string variable)
    {
        Set(ForAll, "http://127.0.0.1:4566");
        Assert.Equal("http://127.0.0.1:4566/", UrlOf(config(), "eu-west-1"));
        Assert.NotEmpty(host);

        Set(variable, "http://127.0.0.1:4567");
        Assert.Equal("http://127.0.0.1:4567/", UrlOf(config(), "eu-west-1"));

        var explicitly = config();
        explicitly.ServiceURL = "http://127.0.0.1:4568";
        Assert.Equal("http://127.0.0.1:4568/", UrlOf(explicitly, region: null));
    }

    [Fact]
    public void Endpoint_WithFips_IsTheRegionsOwn()
    {
        var ecs = new AmazonECSConfig { UseFIPSEndpoint = true };
        var states = new AmazonStepFunctionsConfig { UseFIPSEndpoint = true };
        var monitoring = new AmazonCloudWatchConfig { UseFIPSEndpoint = true };

        Assert.Equal("https://ecs-fips.us-east-1.amazonaws.com/", UrlOf(ecs, "us-east-1"));
        Assert.Equal("https://states.us-gov-west-1.amazonaws.com/", UrlOf(states, "us-gov-west-1"));
        Assert.Equal("https://states-fips.us-gov-east-1.amazonaws.com/", UrlOf(states, "us-gov-east-1"));
        Assert.Equal("https://monitoring.us-gov-east-1.amazonaws.com/", UrlOf(monitoring, "us-gov-east-1"));
    }

    [Fact]
    public void Endpoint_WithDualStack_IsInTheDualStackDomain()
    {
        var ecs = new AmazonECSConfig { UseDualstackEndpoint = true };
        var images = new AmazonECRConfig { UseDualstackEndpoint = true };

        Assert.Equal("https://ecs.eu-west-1.api.aws/", UrlOf(ecs, "eu-west-1"));
        Assert.Equal("https://ecr.eu-west-1.api.aws/", UrlOf(images, "eu-west-1"));
    }

    [Fact]
    public async Task Request_WithAVariable_GoesThereSignedForTheAuthenticationRegion()
    {
        Set("AWS_ENDPOINT_URL_ECS", "http://127.0.0.1:4567");
        var aws = new FakeAws().Answer("{}");
        var config = aws.Configure(new AmazonECSConfig { AuthenticationRegion = "eu-north-1" }, region: null);
        using var client = new AmazonECSClient(FakeAws.Credentials, config);

        await client.DescribeServicesAsync(new(), TestContext.Current.CancellationToken);

        Assert.Equal("http://127.0.0.1:4567/", aws.Call.Url.AbsoluteUri);
        Assert.Contains("/eu-north-1/ecs/aws4_request", aws.Call.Headers["Authorization"], StringComparison.Ordinal);
    }

    public void Dispose() => variables.ForEach(variable => Environment.SetEnvironmentVariable(variable, null));

    private void Set(string variable, string? value)
    {
        variables.Add(variable);
        Environment.SetEnvironmentVariable(variable, value);
    }

    private static string UrlOf(ClientConfig config, string? region)
    {
        if (region is not null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        return config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new ListTasksRequest()))
            .URL;
    }
}
