using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Tests.LoadBalancing;

namespace BlueGreen.Rehearsal.Tests.Facts.LoadBalancing;

/// <summary>Reads of the load balancer that are older than its writes, by as much as a rehearsal says.</summary>
public sealed class ReadLagFacts
{
    private static readonly TimeSpan s_lag = TimeSpan.FromSeconds(3);

    // Source: kubernetes-sigs/aws-load-balancer-controller, issue 1433: the APIs are eventually consistent.
    [Trait("Fact", "DescribeTargetHealth may tell of targets as they were a moment ago.")]
    [Fact]
    public async Task TargetHealth_AfterAChange_IsTheFormerUntilTheLagHasPassed()
    {
        await using var rig = await BalancerRig.StartAsync(lag: ReadLag.None with { TargetHealth = s_lag });
        var target = await rig.RegisterAsync(rig.Blue, 5001);
        Assert.Empty(await StatesAsync(rig));
        rig.Time.Advance(s_lag);
        Assert.Equal(["healthy"], await StatesAsync(rig));

        var draining = rig.Blue.DeregisterAsync(target, BalancerRig.Cancel);
        rig.Time.Advance(s_lag - TimeSpan.FromTicks(1));
        Assert.Equal(["healthy"], await StatesAsync(rig));
        rig.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(["draining"], await StatesAsync(rig));
        Assert.False(draining.IsCompleted);
    }

    // Source: nothing is promised of DescribeRules after ModifyRule; a rehearsal may assume the worst.
    [Trait("Fact", "DescribeRules may answer the former weights when requests follow the new ones already.")]
    [Fact]
    public async Task Rules_AfterAChange_ReadAsBeforeWhileRequestsFollowThem()
    {
        await using var rig = await BalancerRig.StartAsync(lag: ReadLag.None with { Rules = s_lag });
        await rig.AddTargetAsync(rig.Blue, "blue");
        await rig.AddTargetAsync(rig.Green, "green");
        rig.Time.Advance(s_lag);

        await rig.SplitAsync(0, 100);

        Assert.Equal("green", await rig.GetTextAsync());
        Assert.Equal([100, 0], await WeightsAsync(rig));
        rig.Time.Advance(s_lag);
        Assert.Equal([0, 100], await WeightsAsync(rig));
    }

    private static async Task<IEnumerable<string>> StatesAsync(BalancerRig rig)
    {
        var answer = await rig.CallAsync("DescribeTargetHealth", $$"""{"TargetGroupArn":"{{rig.Blue.Arn}}"}""");
        return answer["TargetHealthDescriptions"]!.AsArray().Select(one => (string)one!["TargetHealth"]!["State"]!);
    }

    private static async Task<IEnumerable<int>> WeightsAsync(BalancerRig rig)
    {
        var answer = await rig.CallAsync("DescribeRules", $$"""{"RuleArns":["{{rig.RuleArn}}"]}""");
        return answer["Rules"]![0]!["Actions"]![0]!["ForwardConfig"]!["TargetGroups"]!.AsArray()
            .Select(group => (int)group!["Weight"]!);
    }
}
