using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.StepFunctions;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>What leaves the client is what AWS documents: operation, body, signature.</summary>
public sealed class RequestTests
{
    private readonly FakeAws aws = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JsonRequest_Sent_NamesItsOperationAndLeavesOutWhatIsUnset()
    {
        using var client = new AmazonECSClient(FakeAws.Credentials, aws.Answer("{}").Configure(new AmazonECSConfig()));

        await client.UpdateServiceAsync(new() { Cluster = "main", Service = "blue", DesiredCount = 0 }, Cancel);

        Assert.Equal("AmazonEC2ContainerServiceV20141113.UpdateService", aws.Call.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", aws.Call.Headers["Content-Type"]);
        Assert.Equal("""{"cluster":"main","service":"blue","desiredCount":0}""", aws.Call.Body);
    }

    [Fact]
    public async Task Request_Sent_IsSignedForItsRegionAndService()
    {
        var config = aws.Answer("{}").Configure(new AmazonStepFunctionsConfig());
        using var client = new AmazonStepFunctionsClient(FakeAws.Credentials, config);

        await client.SendTaskSuccessAsync(new() { TaskToken = "token", Output = "{}" }, Cancel);

        var signature = aws.Call.Headers["Authorization"];
        Assert.Matches("^AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/[0-9]{8}/eu-central-1/states/aws4_request, ",
            signature);
        Assert.Contains("SignedHeaders=content-type;host;", signature, StringComparison.Ordinal);
        Assert.Matches("x-amz-target.*Signature=[0-9a-f]{64}$", signature);
        Assert.Equal("AWSStepFunctions.SendTaskSuccess", aws.Call.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.0", aws.Call.Headers["Content-Type"]);
    }

    [Fact]
    public async Task QueryRequest_WithNestedLists_IsFlattenedToFields()
    {
        aws.Answer("<ModifyRuleResponse><ModifyRuleResult/></ModifyRuleResponse>");
        var config = aws.Configure(new AmazonElasticLoadBalancingV2Config());
        using var client = new AmazonElasticLoadBalancingV2Client(FakeAws.Credentials, config);

        await client.ModifyRuleAsync(
            new()
            {
                RuleArn = "arn:rule/1",
                Actions =
                [
                    new()
                    {
                        Type = ActionTypeEnum.Forward,
                        ForwardConfig = new()
                        {
                            TargetGroups =
                            [
                                new() { TargetGroupArn = "blue", Weight = 0 },
                                new() { TargetGroupArn = "green & grey", Weight = 100 },
                            ],
                            TargetGroupStickinessConfig = new() { Enabled = false },
                        },
                    },
                ],
                Conditions = [],
            },
            Cancel);

        const string Forward = "Actions.member.1.ForwardConfig";
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Action"] = "ModifyRule",
                ["Version"] = "2015-12-01",
                ["RuleArn"] = "arn:rule/1",
                ["Actions.member.1.Type"] = "forward",
                [$"{Forward}.TargetGroups.member.1.TargetGroupArn"] = "blue",
                [$"{Forward}.TargetGroups.member.1.Weight"] = "0",
                [$"{Forward}.TargetGroups.member.2.TargetGroupArn"] = "green & grey",
                [$"{Forward}.TargetGroups.member.2.Weight"] = "100",
                [$"{Forward}.TargetGroupStickinessConfig.Enabled"] = "false",
                ["Conditions"] = "",
            },
            aws.Call.Fields);
        Assert.StartsWith(
            "application/x-www-form-urlencoded", aws.Call.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueryRequest_WithTimesAndNumbers_WritesThemForMachines()
    {
        aws.Answer("<PutMetricDataResponse/>");
        var config = aws.Configure(new AmazonCloudWatchConfig());
        using var client = new AmazonCloudWatchClient(FakeAws.Credentials, config);
        var time = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

        await client.PutMetricDataAsync(
            new()
            {
                Namespace = "Test",
                MetricData = [new MetricDatum { MetricName = "Latency", Timestamp = time, Values = [0.25, 1e-7] }],
            },
            Cancel);

        Assert.Equal("2026-01-02T03:04:05.678Z", aws.Call.Fields["MetricData.member.1.Timestamp"]);
        Assert.Equal("0.25", aws.Call.Fields["MetricData.member.1.Values.member.1"]);
        Assert.Equal("1E-07", aws.Call.Fields["MetricData.member.1.Values.member.2"]);
    }
}
