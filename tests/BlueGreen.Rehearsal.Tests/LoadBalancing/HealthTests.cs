using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.LoadBalancing.Health;

namespace BlueGreen.Rehearsal.Tests.LoadBalancing;

public sealed class HealthTests
{
    private static readonly Target One = new("10.0.0.1", 5001);

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

    [Fact]
    public async Task Group_WithWeightZero_IsChecked()
    {
        await using var rig = await BalancerRig.StartAsync();

        await rig.RegisterAsync(rig.Green, One.Port);

        Assert.Equal("healthy", rig.Green.HealthOf(One)?.State);
    }

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
