using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.LoadBalancing.Health;

namespace BlueGreen.Rehearsal.Tests.LoadBalancing;

public sealed class HealthTests
{
    private static readonly Target One = new("10.0.0.1", 5001);

    // Source: "Target groups for your Application Load Balancers".
    [Trait("Fact", "A new target takes requests after its first passed check, whatever the healthy threshold.")]
    [Fact]
    public async Task Target_FirstCheckPasses_IsHealthyWhateverTheThreshold()
    {
        await using var rig = await BalancerRig.StartAsync();

        await rig.RegisterAsync(rig.Blue, One.Port);

        Assert.Equal("healthy", rig.Blue.HealthOf(One)?.State);
    }

    [Fact]
    public async Task Target_FailsLessThanTheThreshold_StaysAsItWas()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.RegisterAsync(rig.Blue, One.Port);
        rig.Probe[One] = ScriptedProbe.Fail;

        await rig.CheckAsync();

        Assert.Equal("healthy", rig.Blue.HealthOf(One)?.State);
    }

    // Source: "Health checks for Application Load Balancer target groups".
    [Trait(
        "Fact",
        "A target that fails as many checks in a row as the unhealthy threshold says is unhealthy, with a "
        + "reason.")]
    [Fact]
    public async Task Target_FailsTheThreshold_IsUnhealthyWithTheCode()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.RegisterAsync(rig.Blue, One.Port);
        rig.Probe[One] = ScriptedProbe.Fail;

        await rig.CheckAsync();
        await rig.CheckAsync();

        Assert.Equal(
            new TargetHealth(
                "unhealthy", "Target.ResponseCodeMismatch", "Health checks failed with these codes: [500]"),
            rig.Blue.HealthOf(One));
    }

    // Source: "Health checks for Application Load Balancer target groups".
    [Trait("Fact", "A target that was unhealthy needs as many passed checks in a row as the healthy threshold says.")]
    [Fact]
    public async Task Target_OnceUnhealthy_NeedsTheHealthyThreshold()
    {
        await using var rig = await BalancerRig.StartAsync();
        rig.Probe[One] = new ProbeAnswer.TimedOut();
        await rig.RegisterAsync(rig.Blue, One.Port);
        Assert.Equal("initial", rig.Blue.HealthOf(One)?.State);
        await rig.CheckAsync();
        Assert.Equal(new TargetHealth("unhealthy", "Target.Timeout", "Request timed out"), rig.Blue.HealthOf(One));
        rig.Probe[One] = ScriptedProbe.Pass;

        await rig.CheckAsync();
        await rig.CheckAsync();
        Assert.Equal("unhealthy", rig.Blue.HealthOf(One)?.State);
        await rig.CheckAsync();

        Assert.Equal("healthy", rig.Blue.HealthOf(One)?.State);
    }

    // Source: "Target groups for your Application Load Balancers".
    [Trait("Fact", "A target group with weight 0 in a rule is in use: its targets are checked.")]
    [Fact]
    public async Task Group_WithWeightZero_IsChecked()
    {
        await using var rig = await BalancerRig.StartAsync();

        await rig.RegisterAsync(rig.Green, One.Port);

        Assert.Equal("healthy", rig.Green.HealthOf(One)?.State);
    }

    // Source: "TargetHealth, API reference".
    [Trait("Fact", "Targets of a group in no rule are unused with the reason Target.NotInUse, and nobody checks them.")]
    [Fact]
    public async Task Group_InNoRule_IsUnusedAndUnchecked()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.CallAsync("DeleteRule", $$"""{"RuleArn":"{{rig.RuleArn}}"}""");

        await rig.RegisterAsync(rig.Green, One.Port);

        Assert.Equal("Target.NotInUse", rig.Green.HealthOf(One)?.Reason);
        Assert.False(rig.Elb.TargetGroups.IsAttached(rig.Green.Arn));
        Assert.Empty(rig.Probe.Asked);
    }

    // Source: "TargetHealth, API reference".
    [Trait("Fact", "A group that leaves its last rule becomes unused, and begins anew when a rule names it again.")]
    [Fact]
    public async Task Group_NamedByARuleAgain_IsCheckedFromTheStart()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.RegisterAsync(rig.Green, One.Port);
        await rig.CallAsync("ModifyRule", $$"""
            {"RuleArn":"{{rig.RuleArn}}","Actions":[{"Type":"forward","TargetGroupArn":"{{rig.Blue.Arn}}"}]}
            """);
        Assert.Equal("unused", rig.Green.HealthOf(One)?.State);

        await rig.SplitAsync(100, 0);
        await rig.Time.SetAsync(BalancerRig.CheckInterval);

        Assert.Equal("healthy", rig.Green.HealthOf(One)?.State);
    }

    [Theory]
    [InlineData("200", 200, true)]
    [InlineData("200", 201, false)]
    [InlineData("200,202", 202, true)]
    [InlineData("200-299", 299, true)]
    [InlineData("200-299", 300, false)]
    public void Matcher_Codes_AcceptsWhatItNames(string codes, int answered, bool accepted) =>
        Assert.Equal(accepted, new HealthCheck { Codes = codes }.Accepts(answered));
}
