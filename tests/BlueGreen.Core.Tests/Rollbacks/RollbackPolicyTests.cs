using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Rollbacks;

namespace BlueGreen.Core.Tests.Rollbacks;

public sealed class RollbackPolicyTests
{
    [Theory]
    // A deployment: blue, which was live, is safe.
    [InlineData(PlanKind.Deploy, 100, 0, 0, 2, 2, 0, typeof(RollbackStep.Stay))]
    [InlineData(PlanKind.Deploy, 0, 100, 2, 2, 2, 0, typeof(RollbackStep.Move))]
    [InlineData(PlanKind.Deploy, 95, 5, 2, 2, 2, 0, typeof(RollbackStep.Move))]
    [InlineData(PlanKind.Deploy, 0, 100, 2, 2, 9, 0, typeof(RollbackStep.Move))]
    [InlineData(PlanKind.Deploy, 0, 100, 1, 2, 2, 0, typeof(RollbackStep.Restore))]
    [InlineData(PlanKind.Deploy, 0, 100, 0, 0, 2, 0, typeof(RollbackStep.Restore))]
    [InlineData(PlanKind.Deploy, 0, 100, 1, 2, 2, 899, typeof(RollbackStep.Restore))]
    [InlineData(PlanKind.Deploy, 0, 100, 1, 2, 2, 900, typeof(RollbackStep.GiveUp))]
    [InlineData(PlanKind.Deploy, 0, 100, 2, 2, 2, 900, typeof(RollbackStep.Move))]
    // A roll-back that was asked for: green, the retained colour, is safe.
    [InlineData(PlanKind.Rollback, 0, 100, 0, 0, 2, 0, typeof(RollbackStep.Stay))]
    [InlineData(PlanKind.Rollback, 100, 0, 2, 2, 2, 0, typeof(RollbackStep.Move))]
    [InlineData(PlanKind.Rollback, 100, 0, 0, 0, 2, 0, typeof(RollbackStep.Restore))]
    [InlineData(PlanKind.Rollback, 100, 0, 2, 2, 3, 0, typeof(RollbackStep.Restore))]
    public void Step_IsDecidedFromWhatIsSeen(
        PlanKind kind, int blue, int green, int healthy, int safeSize, int failedSize, int seconds, Type expected)
    {
        var plan = Some.Plan with { Kind = kind };
        var step = RollbackPolicy.Step(
            plan, new(blue, green), new TargetCounts(healthy, 0, 0, 0, 0), safeSize, failedSize,
            Some.Start, Some.Start.AddSeconds(seconds));
        Assert.IsType(expected, step);
        if (step is RollbackStep.Move move)
            Assert.Equal(RollbackPolicy.Safe(plan), move.Split.Live);
        if (step is RollbackStep.Restore restore)
            Assert.Equal(Math.Max(safeSize, kind == PlanKind.Rollback || safeSize == 0 ? failedSize : 0),
                restore.Desired);
    }

    [Theory]
    [InlineData(PlanKind.Deploy, Colour.Blue)]
    [InlineData(PlanKind.Retire, Colour.Blue)]
    [InlineData(PlanKind.Rollback, Colour.Green)]
    public void Safe_IsWhereItBeganUnlessARollbackWasAskedFor(PlanKind kind, Colour safe) =>
        Assert.Equal(safe, RollbackPolicy.Safe(Some.Plan with { Kind = kind }));

    [Fact]
    public void Move_GivesTheSafeColourAll() => Assert.Equal(
        new RollbackStep.Move(new(100, 0)), Step(Some.Plan, new TargetCounts(2, 0, 0, 0, 0), 2, 2, 0));

    [Fact]
    public void Restore_OfAColourWithoutTasks_WantsAtLeastOne() => Assert.Equal(
        new RollbackStep.Restore(1, "blue has 0 of 1 healthy targets (0 healthy, 0 initial, 0 unhealthy, 0 unused, 0 "
            + "draining); traffic waits for them."),
        Step(Some.Plan, new TargetCounts(0, 0, 0, 0, 0), 0, 0, 899));

    [Fact]
    public void Move_ToTargetsThatItsServiceDoesNotWant_Waits() => Assert.IsType<RollbackStep.Restore>(
        Step(Some.Plan, new TargetCounts(2, 0, 0, 0, 0), 0, 2, 0));

    /// <summary>Whole as it looks, it may have been scaled to zero a moment ago (docs/decisions/0031).</summary>
    [Fact]
    public void Move_ToARetiredColour_WaitsUntilTheScalingShows()
    {
        var whole = new TargetCounts(2, 0, 0, 0, 0);

        Assert.Equal(
            new RollbackStep.Restore(2, "blue was retired; it gets 2 tasks, and is looked at when that shows."),
            Step(Some.Plan, whole, 2, 2, RollbackPolicy.SettleSeconds - 1, isRetired: true));
        Assert.IsType<RollbackStep.Move>(
            Step(Some.Plan, whole, 2, 2, RollbackPolicy.SettleSeconds, isRetired: true));
    }

    [Fact]
    public void GiveUp_SaysWhatWasFoundAndWhatToDo() => Assert.Equal(
        new RollbackStep.GiveUp("blue has 1 of 2 healthy targets (1 healthy, 0 initial, 1 unhealthy, 0 unused, 0 "
            + "draining) after 900 s, so production was not moved back; the rule has blue 0, green 100. Bring blue up "
            + "(ECS service shop-blue) and start {\"action\": \"rollback\"}."),
        Step(Some.Plan, new TargetCounts(1, 0, 1, 0, 0), 2, 2, 900));

    private static RollbackStep Step(
        DeploymentPlan plan, TargetCounts targets, int safeSize, int failedSize, int seconds,
        bool isRetired = false) => RollbackPolicy.Step(
        plan, new(0, 100), targets, safeSize, failedSize, Some.Start, Some.Start.AddSeconds(seconds), isRetired);
}
