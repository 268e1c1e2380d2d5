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

    [Theory]
    [InlineData(0, typeof(SwitchPlan.NotReady))]
    [InlineData(1, typeof(SwitchPlan.Move))]
    public void Step_WhileLiveIsScaledToZero_NeedsOneHealthyTarget(int healthy, Type expected) => Assert.IsType(
        expected,
        SwitchPolicy.Plan(Some.Plan, 0, new(100, 0), new TargetCounts(healthy, 0, 0, 0, 0), liveSize: 0));
}
