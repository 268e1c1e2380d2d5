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
}
