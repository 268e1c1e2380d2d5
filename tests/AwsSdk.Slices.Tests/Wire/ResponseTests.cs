using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.Runtime;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>Where Amazon's own packages have habits of their own, the slices have the same.</summary>
public sealed class ResponseTests
{
    private readonly FakeAws aws = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EmptyList_InXml_IsNull()
    {
        aws.Answer("<Response><DescribeRulesResult><Rules/></DescribeRulesResult></Response>");
        using var client = new InstantElbClient(aws);

        Assert.Null((await client.DescribeRulesAsync(new(), Cancel)).Rules);
    }

    [Fact]
    public async Task EmptyList_InJson_IsEmpty()
    {
        aws.Answer("""{"services": [], "failures": null, "notYetKnown": {"x": [1]}}""");
        using var client = new InstantECSClient(aws);

        var response = await client.DescribeServicesAsync(new(), Cancel);

        Assert.Empty(response.Services);
        Assert.Null(response.Failures);
    }

    [Fact]
    public async Task Text_OfANewConstant_IsKept()
    {
        aws.Answer("""{"services": [{"launchType": "MOON", "createdAt": 1767323045.678}]}""");
        using var client = new InstantECSClient(aws);

        var service = Assert.Single((await client.DescribeServicesAsync(new(), Cancel)).Services);

        Assert.Equal("MOON", service.LaunchType.Value);
        Assert.NotEqual(LaunchType.FARGATE, service.LaunchType);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc), service.CreatedAt);
        Assert.Equal(DateTimeKind.Utc, service.CreatedAt!.Value.Kind);
    }

    [Fact]
    public void Configuration_ByDefault_RetriesInStandardMode()
    {
        Assert.Equal(RequestRetryMode.Standard, new AmazonECSConfig().RetryMode);
        Assert.Equal(RequestRetryMode.Standard, new AmazonElasticLoadBalancingV2Config().RetryMode);
    }
}
