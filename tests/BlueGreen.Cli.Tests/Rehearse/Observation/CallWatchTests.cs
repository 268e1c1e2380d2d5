using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Cli.Tests.Rehearse.Observation;

public sealed class CallWatchTests
{
    private static readonly AwsCall Read = new("ecs", "DescribeServices", [], new("arn:aws:iam::1:role/watch"));

    [Theory]
    [InlineData("UpdateService", "service", "shop-green", 100, 0, false)]
    [InlineData("UpdateService", "service", "shop-green", 99, 1, true)]
    [InlineData("UpdateService", "service", "shop-blue", 1, 99, true)]
    [InlineData("UpdateService", "service", "shop-blue", 0, 100, false)]
    [InlineData("DeleteService", "service", "shop-blue", 100, 0, true)]
    [InlineData("DeregisterTaskDefinition", "taskDefinition", "shop-green:3", 0, 100, true)]
    [InlineData("DeregisterTaskDefinition", "taskDefinition", "shop-green:3", 100, 0, false)]
    [InlineData("DescribeServices", "service", "shop-blue", 100, 0, false)]
    [InlineData("UpdateService", "service", "other-blue", 100, 0, false)]
    public async Task ChangeOfAFleet_WithProductionWeight_IsAFinding(
        string action, string member, string subject, int blue, int green, bool found)
    {
        var watch = Watch(new FakeProduction(new(blue, green), healthy: 2));

        await CallAsync(watch, new("ecs", action, new JsonObject { [member] = subject }, Caller.Operator));

        Assert.Equal(
            found ? [new("R2", $"ecs:{action} of {subject} while production was blue {blue}, green {green}")] : [],
            watch.Findings);
    }

    [Theory]
    [InlineData(100, 2, 2, false)]
    [InlineData(100, 1, 2, true)]
    [InlineData(1, 1, 2, true)]
    [InlineData(0, 0, 2, false)]
    [InlineData(100, 0, 0, true)]
    [InlineData(100, 1, 0, false)]
    public async Task MoveOfWeight_ToTooFewHealthyTargets_IsAFinding(int weight, int healthy, int desired, bool found)
    {
        var watch = Watch(new FakeProduction(new(100, 0), healthy));
        watch.DesiredCount = _ => desired;

        await CallAsync(watch, Move(weight));

        Assert.Equal(
            found ? [new("R3", $"weight moved to green with {healthy} of {Math.Max(1, desired)} targets healthy")] : [],
            watch.Findings);
    }

    [Fact]
    public async Task AnyCall_BeforeTheStackIsMade_IsNotJudged()
    {
        var watch = new CallWatch(TimeProvider.System) { Names = new("shop") };

        await CallAsync(watch, Move(100));

        Assert.Empty(watch.Findings);
        Assert.Single(watch.Calls);
    }

    [Fact]
    public async Task Call_Answered_IsRecordedWithItsCaller()
    {
        var watch = Watch(new FakeProduction(new(100, 0), healthy: 2));

        var answer = await watch.InterceptAsync(
            Read, () => Task.FromResult(new JsonObject { ["services"] = 2 }), CancellationToken.None);

        Assert.Equal(2, (int?)answer["services"]);
        var record = Assert.Single(watch.Calls);
        Assert.Equal(("ecs:DescribeServices", "arn:aws:iam::1:role/watch"), (record.Name, record.Caller));
    }

    [Fact]
    public async Task Call_Refused_IsRecordedToo()
    {
        var watch = Watch(new FakeProduction(new(100, 0), healthy: 2));

        await Assert.ThrowsAsync<AwsException>(() => watch.InterceptAsync(
            Read, () => throw new AwsException("ClusterNotFoundException", "no"), CancellationToken.None));

        Assert.Single(watch.Calls);
    }

    [Fact]
    public async Task KillDuringNext_TheNamedCall_KillsOnceAndAfterItsEffect()
    {
        var watch = Watch(new FakeProduction(new(100, 0), healthy: 2));
        var order = new List<string>();
        watch.KillDuringNext("ecs:DescribeServices", () =>
        {
            order.Add("killed");
            return 1;
        });

        await CallAsync(watch, Move(0));
        await watch.InterceptAsync(
            Read,
            () =>
            {
                order.Add("done");
                return Task.FromResult(new JsonObject());
            },
            CancellationToken.None);
        await CallAsync(watch, Read);

        Assert.Equal(["done", "killed"], order);
        Assert.Equal(1, watch.Killed);
    }

    private static CallWatch Watch(IProduction production) => new(TimeProvider.System)
    {
        Names = new("shop"),
        Production = production,
    };

    private static Task<JsonObject> CallAsync(CallWatch watch, AwsCall call) =>
        watch.InterceptAsync(call, () => Task.FromResult(new JsonObject()), CancellationToken.None);

    /// <summary>As the Query protocol delivers it: scalars are texts.</summary>
    private static AwsCall Move(int green) => new(
        "elasticloadbalancing",
        "ModifyRule",
        JsonNode.Parse($$$"""
            {"RuleArn": "rule", "Actions": [{"Type": "forward", "ForwardConfig": {"TargetGroups": [
              {"TargetGroupArn": "arn:aws:x:targetgroup/shop-blue/1", "Weight": "{{{100 - green}}}"},
              {"TargetGroupArn": "arn:aws:x:targetgroup/shop-green/2", "Weight": "{{{green}}}"}]}}]}
            """)!.AsObject(),
        Caller.Operator);
}
