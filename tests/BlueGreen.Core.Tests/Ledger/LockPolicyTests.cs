using BlueGreen.Core.Ledger;

namespace BlueGreen.Core.Tests.Ledger;

public sealed class LockPolicyTests
{
    private static readonly LedgerEntry s_held = LedgerEntry.Empty.TakeLock("other", Some.Plan);

    [Fact]
    public void Lock_WithoutHolder_IsFree() =>
        Assert.IsType<LockState.Free>(LockPolicy.Judge(LedgerEntry.Empty, "me", null, Some.Start));

    [Fact]
    public void Lock_OfThisExecution_IsOurs() =>
        Assert.False(Assert.IsType<LockState.Ours>(LockPolicy.Judge(s_held, "other", null, Some.Start)).IsCleanup);

    [Fact]
    public void Lock_TakenOverByThisExecution_IsOursToCleanUp() => Assert.True(
        Assert.IsType<LockState.Ours>(LockPolicy.Judge(s_held.TakeOver("me"), "me", null, Some.Start)).IsCleanup);

    [Fact]
    public void Lock_OfAnother_IsToldWithItsHolderPlanAndCleanups()
    {
        var over = s_held.TakeOver("third");
        Assert.Equal(new LockState.Held("other", Some.Plan, false), LockPolicy.Judge(s_held, "me", true, Some.Start));
        Assert.Equal(new LockState.Held("third", Some.Plan, true), LockPolicy.Judge(over, "me", true, Some.Start));
        Assert.Equal(new LockState.Dead("other", Some.Plan, 0), LockPolicy.Judge(s_held, "me", false, Some.Start));
        Assert.Equal(new LockState.Dead("third", Some.Plan, 1), LockPolicy.Judge(over, "me", false, Some.Start));
        Assert.Equal(new LockState.Unknown("other"), LockPolicy.Judge(s_held, "me", null, Some.Start));
    }

    [Fact]
    public void Holder_WithoutAPlan_HoldsNothing() => Assert.IsType<LockState.Free>(
        LockPolicy.Judge(LedgerEntry.Empty with { Holder = "other" }, "me", true, Some.Start));

    [Theory]
    [InlineData(true, 0, typeof(LockState.Held))]
    [InlineData(true, 100_000, typeof(LockState.Held))]
    [InlineData(false, 0, typeof(LockState.Dead))]
    [InlineData(null, 59, typeof(LockState.Unknown))]
    [InlineData(null, 60, typeof(LockState.Dead))]
    public void Lock_OfAnother_IsJudgedByWhetherItRuns(bool? runs, int seconds, Type expected) =>
        Assert.IsType(expected, LockPolicy.Judge(s_held, "me", runs, Some.Start.AddSeconds(seconds)));
}
