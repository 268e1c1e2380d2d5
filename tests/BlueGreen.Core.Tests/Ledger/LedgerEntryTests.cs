using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Tests.Ledger;

public sealed class LedgerEntryTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void TakeLock_WithAWaitingPush_ForgetsItUnlessItIsNewer(int releaseMinute, bool forgotten)
    {
        var entry = LedgerEntry.Empty.Remember(Some.Release("v9", Some.OtherDigest));
        var next = entry.TakeLockFor(Some.Release(pushedMinute: releaseMinute), "me", Some.Plan);
        Assert.Equal(forgotten, next.PendingDigest is null);
    }

    [Fact]
    public void TakeLock_ForAnOlderImageByName_KeepsTheNewestPush()
    {
        var entry = LedgerEntry.Empty.TakeLockFor(Some.Release(pushedMinute: 5), "me", Some.Plan).ReleaseLock();
        var next = entry.TakeLockFor(Some.Release("v0", Some.OtherDigest), "me", Some.Plan);
        Assert.Equal(Some.Start.AddMinutes(5), next.LastPushedAt);
        Assert.Equal(Some.Digest, next.LastPushedDigest);
    }

    [Theory]
    [InlineData(1, "v3")]
    [InlineData(0, "v3")]
    [InlineData(-1, "v2")]
    public void Remember_ASecondPush_KeepsTheNewer(int minute, string kept)
    {
        var entry = LedgerEntry.Empty.Remember(Some.Release("v2"));
        Assert.Equal(kept, entry.Remember(Some.Release("v3", Some.OtherDigest, minute)).PendingTag);
    }

    [Fact]
    public void EndRolledBack_OfADeployment_LeavesTheLiveReleaseOnRecord()
    {
        var entry = LedgerEntry.Empty with { Live = Colour.Blue, Tag = "v1", DeploymentId = "d-0" };
        var ended = entry.TakeLock("me", Some.Plan).EndRolledBack(Some.Plan, "smoke", Some.Start);
        Assert.Equal((Colour.Blue, "v1", "d-0"), (ended.Live!.Value, ended.Tag, ended.DeploymentId));
        Assert.Equal((null, LedgerEntry.RolledBack, "smoke"), (ended.Holder, ended.Outcome, ended.Reason));
        Assert.True(ended.TellsTheEndOf(Some.Plan));
        Assert.False(ended.TellsTheEndOf(Some.Plan with { DeploymentId = "d-2" }));
    }

    [Fact]
    public void EndRolledBack_OfARollback_SwapsTheRecord()
    {
        var plan = Some.Plan with { Kind = PlanKind.Rollback, Release = Some.Release("v1", Some.OtherDigest) };
        var ended = LedgerEntry.Empty.TakeLock("me", plan).EndRolledBack(plan, "asked", Some.Start);
        Assert.Equal((Colour.Green, "v1", Some.OtherDigest), (ended.Live!.Value, ended.Tag, ended.Digest));
        Assert.Equal("d-1", ended.DeploymentId);
        Assert.Null(ended.PreviousDigest);
    }
}
