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
    public void TakeLock_ForTheWaitingPushItself_ForgetsItWhateverItsTime()
    {
        var entry = LedgerEntry.Empty.Remember(Some.Release("v9", pushedMinute: 5));
        var next = entry.TakeLockFor(Some.Release("v9"), "me", Some.Plan);
        Assert.Equal((null, null, null), (next.PendingTag, next.PendingDigest, next.PendingPushedAt));
    }

    [Fact]
    public void TakeLock_ForAnOlderRelease_KeepsTheWaitingPushWhole()
    {
        var entry = LedgerEntry.Empty.Remember(Some.Release("v9", Some.OtherDigest, pushedMinute: 1));
        var next = entry.TakeLockFor(Some.Release(), "me", Some.Plan);
        Assert.Equal(
            ("v9", Some.OtherDigest, Some.Start.AddMinutes(1)),
            (next.PendingTag, next.PendingDigest, next.PendingPushedAt!.Value));
    }

    [Theory]
    [InlineData(4, 5, false)]
    [InlineData(5, 5, true)]
    [InlineData(6, 6, true)]
    public void TakeLock_ForARelease_RemembersTheNewestPush(int minute, int newest, bool ours)
    {
        var entry = LedgerEntry.Empty with
        {
            LastPushedAt = Some.Start.AddMinutes(5), LastPushedDigest = Some.OtherDigest,
        };
        var next = entry.TakeLockFor(Some.Release(pushedMinute: minute), "me", Some.Plan);
        Assert.Equal(Some.Start.AddMinutes(newest), next.LastPushedAt);
        Assert.Equal(ours ? Some.Digest : Some.OtherDigest, next.LastPushedDigest);
    }

    [Fact]
    public void Lock_TakenTakenOverAndReleased_NamesItsHolderAndCountsCleanups()
    {
        var taken = (LedgerEntry.Empty with { Cleanups = 7 }).TakeLock("first", Some.Plan);
        Assert.Equal(("first", Some.Plan, 0), (taken.Holder, taken.Plan, taken.Cleanups));
        var over = taken.TakeOver("second").TakeOver("third");
        Assert.Equal(("third", Some.Plan, 2), (over.Holder, over.Plan, over.Cleanups));
        var free = over.ReleaseLock();
        Assert.Equal((null, null, 0), (free.Holder, free.Plan, free.Cleanups));
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

    /// <summary>ECR counts whole seconds: of two pushes in one, the second that is told of is the newer.</summary>
    [Fact]
    public void Push_ThatAnotherOfItsSecondFollowed_IsOvertakenUntilANewerOne()
    {
        var entry = LedgerEntry.Empty.Remember(Some.Release("v2", "a")).Remember(Some.Release("v3", "b"));
        var same = entry.Remember(Some.Release("v3", "b"));
        var third = same.TakeLockFor(Some.Release("v4", "c"), "me", Some.Plan);
        var newer = third.Remember(Some.Release("v5", "d", pushedMinute: 1));

        Assert.Equal(("v3", "a"), (entry.PendingTag, entry.OvertakenDigests));
        Assert.Equal(entry, same);
        Assert.Equal("a b", third.OvertakenDigests);
        Assert.True(third.IsOvertaken("a", Some.Start) && third.IsOvertaken("b", Some.Start));
        Assert.False(third.IsOvertaken("c", Some.Start) || third.IsOvertaken("a", Some.Start.AddMinutes(1)));
        Assert.Null(newer.OvertakenDigests);
    }

    /// <summary>What was pushed in an earlier second is older by its time, and need not be named.</summary>
    [Theory]
    [InlineData(1, 0, "waits")]
    [InlineData(0, 1, "taken")]
    [InlineData(1, 1, "waits taken")]
    [InlineData(1, null, "waits")]
    [InlineData(null, 1, "taken")]
    public void Push_InTheSecondOfOthers_OvertakesThoseAlone(int? waiting, int? taken, string overtaken)
    {
        var entry = LedgerEntry.Empty with
        {
            PendingPushedAt = waiting is { } minute ? Some.Start.AddMinutes(minute) : null, PendingDigest = "waits",
            LastPushedAt = taken is { } other ? Some.Start.AddMinutes(other) : null, LastPushedDigest = "taken",
        };
        var next = entry.Remember(Some.Release("v3", "c", pushedMinute: 1));
        Assert.Equal(("c", overtaken), (next.PendingDigest, next.OvertakenDigests));
        Assert.True(next.IsOvertaken(overtaken.Split(' ')[0], Some.Start.AddMinutes(1)));
    }

    [Fact]
    public void Push_ThatIsToldOfTwice_OvertakesNothing()
    {
        var entry = LedgerEntry.Empty.Remember(Some.Release("v2", "a"));
        Assert.Null(entry.Remember(Some.Release("v2", "a")).OvertakenDigests);
    }

    /// <summary>Who names an image by hand wants it whatever was pushed after it.</summary>
    [Fact]
    public void Overtaken_ThatIsTakenUpAfterAll_OvertakesTheOther()
    {
        var entry = LedgerEntry.Empty.TakeLockFor(Some.Release("v2", "a"), "me", Some.Plan).ReleaseLock()
            .TakeLockFor(Some.Release("v3", "b"), "me", Some.Plan).ReleaseLock();
        var back = entry.TakeLockFor(Some.Release("v2", "a"), "me", Some.Plan);
        var older = back.TakeLockFor(Some.Release("v1", "z", pushedMinute: -1), "me", Some.Plan);

        Assert.Equal("a", entry.OvertakenDigests);
        Assert.Equal("b", back.OvertakenDigests);
        Assert.Equal("b", older.OvertakenDigests);
    }

    [Theory]
    [InlineData(null, "blue")]
    [InlineData("green", "green")]
    public void TakeLockFor_TheFirstRelease_RecordsWhichColourWasLive(string? recorded, string live)
    {
        var entry = LedgerEntry.Empty with { Live = recorded is null ? null : Colour.Green };
        var locked = entry.TakeLockFor(Some.Release("v2", "a"), "me", Some.Plan);
        Assert.Equal((live, null), (locked.Live!.Value.Name, locked.Tag));
    }

    [Fact]
    public void EndRolledBack_OfADeployment_LeavesTheLiveReleaseOnRecord()
    {
        var entry = LedgerEntry.Empty with { Live = Colour.Blue, Tag = "v1", DeploymentId = "d-0" };
        var ended = entry.TakeLock("me", Some.Plan).EndRolledBack(Some.Plan, "smoke", Some.Start);
        Assert.Equal((Colour.Blue, "v1", "d-0"), (ended.Live!.Value, ended.Tag, ended.DeploymentId));
        Assert.Equal((null, LedgerEntry.RolledBack, "smoke"), (ended.Holder, ended.Outcome, ended.Reason));
        Assert.Equal(Some.Start, ended.EndedAt);
        Assert.True(ended.TellsTheEndOf(Some.Plan));
        Assert.False((ended with { Outcome = "promoted" }).TellsTheEndOf(Some.Plan));
        Assert.False(ended.TellsTheEndOf(Some.Plan with { DeploymentId = "d-2" }));
        Assert.Equal("me", ended.EndedBy);
    }

    [Fact]
    public void LastEnd_IsToldUntilAnotherIsRecorded()
    {
        var ended = LedgerEntry.Empty.TakeLock("me", Some.Plan).EndRolledBack(Some.Plan, "smoke", Some.Start);
        Assert.Equal("The deployment d-1 ended with a roll-back: smoke", ended.TakeLock("you", Some.Plan).LastEnd);
        Assert.Null((ended with { EndedDeploymentId = null }).LastEnd);
        var live = ended with { Outcome = "succeeded", Live = Colour.Green, Tag = "v2", DeploymentId = "d-2" };
        Assert.Equal("The deployment d-2 ended with a success: v2 went live on green.", live.LastEnd);
        Assert.Null((live with { Outcome = null }).LastEnd);
        Assert.Null((live with { DeploymentId = null }).LastEnd);
        Assert.Null((live with { Live = null }).LastEnd);
    }

    /// <summary>An execution is named by its deployment; a clean-up, which is not, is on record.</summary>
    [Theory]
    [InlineData(Some.Execution, "cleaner", true)]
    [InlineData("cleaner", "cleaner", true)]
    [InlineData("arn:aws:states:eu-west-1:1:execution:shop-deploy:d-2", "cleaner", false)]
    [InlineData("arn:aws:states:eu-west-1:1:execution:shop-deploy:old-d-1", "cleaner", false)]
    [InlineData(Some.Execution, null, true)]
    [InlineData("cleaner", null, false)]
    public void Rollback_OfADeployment_IsToldToItsExecutionAndToItsCleanUp(string asks, string? endedBy, bool isTold)
    {
        var ended = LedgerEntry.Empty.TakeLock("me", Some.Plan).EndRolledBack(Some.Plan, "smoke", Some.Start) with
        {
            EndedBy = endedBy,
        };

        Assert.Equal(isTold, ended.TellsTheEndOf(asks));
        Assert.False((ended with { Outcome = "succeeded" }).TellsTheEndOf(asks));
        Assert.False((ended with { EndedDeploymentId = null }).TellsTheEndOf(asks));
    }

    [Fact]
    public void EndRolledBack_OfARollback_SwapsTheRecord()
    {
        var plan = Some.Plan with { Kind = PlanKind.Rollback, Release = Some.Release("v1", Some.OtherDigest) };
        var entry = LedgerEntry.Empty with { PreviousTag = "v0", PreviousDigest = "sha256:0" };
        var ended = entry.TakeLock("me", plan).EndRolledBack(plan, "asked", Some.Start);
        Assert.Equal((Colour.Green, "v1", Some.OtherDigest), (ended.Live!.Value, ended.Tag, ended.Digest));
        Assert.Equal("d-1", ended.DeploymentId);
        Assert.Equal((null, null, Some.Start), (ended.PreviousTag, ended.PreviousDigest, ended.LiveSince!.Value));
    }
}
