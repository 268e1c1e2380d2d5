using BlueGreen.Core.Listener;
using BlueGreen.Core.Switching;

namespace BlueGreen.Core.Tests.Switching;

public sealed class SwitchPolicyTests
{
    [Theory]
    // One step.
    [InlineData("100", 0, 100, 0, 2, typeof(SwitchPlan.Move))]
    [InlineData("100", 0, 1, 0, 2, typeof(SwitchPlan.Move))]
    [InlineData("100", 0, 0, 100, 0, typeof(SwitchPlan.Stay))]
    [InlineData("100", 0, 50, 50, 2, typeof(SwitchPlan.Refuse))]
    // Healthy targets, two tasks being live.
    [InlineData("100", 0, 100, 0, 1, typeof(SwitchPlan.NotReady))]
    [InlineData("100", 0, 100, 0, 3, typeof(SwitchPlan.Move))]
    // Several steps.
    [InlineData("5,25,100", 0, 100, 0, 2, typeof(SwitchPlan.Move))]
    [InlineData("5,25,100", 1, 95, 5, 2, typeof(SwitchPlan.Move))]
    [InlineData("5,25,100", 1, 75, 25, 2, typeof(SwitchPlan.Stay))]
    [InlineData("5,25,100", 1, 100, 0, 2, typeof(SwitchPlan.Refuse))]
    [InlineData("5,25,100", 1, 0, 100, 2, typeof(SwitchPlan.Refuse))]
    [InlineData("5,25,100", 2, 75, 25, 2, typeof(SwitchPlan.Move))]
    [InlineData("5,25,100", 2, 75, 25, 1, typeof(SwitchPlan.NotReady))]
    public void Step_IsDecidedFromWhatIsSeen(
        string steps, int step, int blue, int green, int healthy, Type expected)
    {
        var plan = Some.Plan with { Traffic = new() { Steps = [.. steps.Split(',').Select(int.Parse)] } };
        var decision = SwitchPolicy.Plan(plan, step, new(blue, green), new TargetCounts(healthy, 0, 0, 0, 0),
            liveSize: 2);
        Assert.IsType(expected, decision);
        if (decision is SwitchPlan.Move move)
            Assert.Equal(plan.Traffic.Steps[step], move.Split.Green);
    }

    /// <summary>A target that drains has served, and serves nobody new.</summary>
    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0, 0, 0, 1)]
    public void Target_ThatIsNotHealthy_IsNotCounted(int initial, int unhealthy, int unused, int draining) =>
        Assert.IsType<SwitchPlan.NotReady>(SwitchPolicy.Plan(
            Some.Plan, 0, new(100, 0), new TargetCounts(1, initial, unhealthy, unused, draining), liveSize: 2));

    [Theory]
    [InlineData(0, 50, 50, "step 1 of 2 moves the rule from blue 100, green 0 to blue 75, green 25; found blue 50, "
        + "green 50.")]
    [InlineData(1, 100, 0, "step 2 of 2 moves the rule from blue 75, green 25 to blue 0, green 100; found blue 100, "
        + "green 0.")]
    public void Step_FromElsewhere_IsRefusedWithWhatWasFound(int step, int blue, int green, string expected) =>
        Assert.Equal(
            new SwitchPlan.Refuse($"Traffic {expected} Somebody else moved it during the deployment."),
            SwitchPolicy.Plan(
                Some.Plan with { Traffic = new() { Steps = [25, 100] } }, step, new(blue, green),
                new TargetCounts(2, 0, 0, 0, 0), liveSize: 2));

    [Theory]
    [InlineData(2, 1, 2)]
    [InlineData(0, 0, 1)]
    public void Step_WithTooFewTargets_SaysHowMany(int liveSize, int healthy, int wanted) => Assert.Equal(
        new SwitchPlan.NotReady(
            $"green has {healthy} healthy targets, blue runs {liveSize} tasks; no traffic moves to fewer than {wanted} "
            + $"({healthy} healthy, 0 initial, 1 unhealthy, 0 unused, 0 draining)."),
        SwitchPolicy.Plan(Some.Plan, 0, new(100, 0), new TargetCounts(healthy, 0, 1, 0, 0), liveSize));

    [Theory]
    [InlineData(0, typeof(SwitchPlan.NotReady))]
    [InlineData(1, typeof(SwitchPlan.Move))]
    public void Step_WhileLiveIsScaledToZero_NeedsOneHealthyTarget(int healthy, Type expected) => Assert.IsType(
        expected,
        SwitchPolicy.Plan(Some.Plan, 0, new(100, 0), new TargetCounts(healthy, 0, 0, 0, 0), liveSize: 0));
}
