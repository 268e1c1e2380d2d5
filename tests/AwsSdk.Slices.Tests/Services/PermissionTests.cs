using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.Runtime;
using BlueGreen.Rehearsal;
using BlueGreen.Rehearsal.Clock;

namespace AwsSdk.Slices.Tests.Services;

/// <summary>A refusal, as clients see it: each service's own exception with AWS's code and words.</summary>
public sealed class PermissionTests : IAsyncLifetime
{
    private const string Template = """
        { "Resources": { "Reader": { "Type": "AWS::IAM::Role", "Properties": {
            "RoleName": "reader",
            "AssumeRolePolicyDocument": { "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole",
              "Principal": { "Service": "lambda.amazonaws.com" } } },
            "Policies": [{ "PolicyName": "own", "PolicyDocument": { "Statement":
              { "Effect": "Allow", "Action": "elasticloadbalancing:DescribeRules", "Resource": "*" } } }] } } } }
        """;

    private const string RuleArn =
        "arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener-rule/app/shop/1/2/3";

    private RehearsedAws _aws = null!;
    private SessionAWSCredentials _keys = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _aws = await RehearsedAws.StartAsync(
            new() { Template = Template, Clock = new RehearsalClock(TimeProvider.System, TimeProvider.System) },
            Cancel);
        var keys = _aws.Parts.Credentials.IssueFor("arn:aws:iam::111111111111:role/reader", "shop-reader");
        _keys = new(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken);
    }

    public async ValueTask DisposeAsync() => await _aws.DisposeAsync();

    [Fact]
    public async Task EcsCall_OfARoleWithoutTheRight_IsAnAmazonEcsException()
    {
        using var ecs = new AmazonECSClient(_keys, new AmazonECSConfig { ServiceURL = Url });

        var refused = await Assert.ThrowsAnyAsync<AmazonECSException>(() => ecs.DescribeServicesAsync(
            new() { Cluster = "shop", Services = ["blue"] }, Cancel));

        Assert.Equal("AccessDeniedException", refused.ErrorCode);
        Assert.Equal(
            "User: arn:aws:sts::111111111111:assumed-role/reader/shop-reader is not authorized to perform: "
            + "ecs:DescribeServices on resource: arn:aws:ecs:eu-west-1:111111111111:service/shop/blue because no "
            + "identity-based policy allows the ecs:DescribeServices action",
            refused.Message);
    }

    [Fact]
    public async Task ElbCall_OfARoleWithoutTheRight_IsAccessDenied()
    {
        using var balancing = new AmazonElasticLoadBalancingV2Client(
            _keys, new AmazonElasticLoadBalancingV2Config { ServiceURL = Url });

        var refused = await Assert.ThrowsAnyAsync<AmazonElasticLoadBalancingV2Exception>(() =>
            balancing.ModifyRuleAsync(new() { RuleArn = RuleArn }, Cancel));

        Assert.Equal(("AccessDenied", System.Net.HttpStatusCode.Forbidden), (refused.ErrorCode, refused.StatusCode));
        Assert.Contains($"elasticloadbalancing:ModifyRule on resource: {RuleArn}", refused.Message,
            StringComparison.Ordinal);
    }

    /// <summary>What is granted passes, whatever the service then finds.</summary>
    [Fact]
    public async Task ElbCall_OfARoleWithTheRight_ReachesTheService()
    {
        using var balancing = new AmazonElasticLoadBalancingV2Client(
            _keys, new AmazonElasticLoadBalancingV2Config { ServiceURL = Url });

        var missing = await Assert.ThrowsAnyAsync<AmazonElasticLoadBalancingV2Exception>(() =>
            balancing.DescribeRulesAsync(new() { RuleArns = [RuleArn] }, Cancel));

        Assert.Equal("RuleNotFound", missing.ErrorCode);
    }

    [Fact]
    public async Task Call_WithKeysThatNobodyIssued_IsAPersonsAndMayDoEverything()
    {
        using var ecs = new AmazonECSClient(
            new BasicAWSCredentials("anybody", "secret"), new AmazonECSConfig { ServiceURL = Url });

        var missing = await Assert.ThrowsAnyAsync<AmazonECSException>(() => ecs.DescribeServicesAsync(
            new() { Cluster = "shop", Services = ["blue"] }, Cancel));

        Assert.Equal("ClusterNotFoundException", missing.ErrorCode);
    }

    private string Url => _aws.EndpointUrl.ToString();
}
