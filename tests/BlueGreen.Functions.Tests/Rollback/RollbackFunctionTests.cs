using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;
using BlueGreen.Functions.Rollback;
using BlueGreen.Functions.Tests.Fakes;

namespace BlueGreen.Functions.Tests.Rollback;

public sealed class RollbackFunctionTests
{
    private static readonly WorkflowData s_failed = new(Error: new("WatchFailed", "12 % failed"));

    private readonly World _world = new();

    [Theory]
    [InlineData(0, 100)]
    [InlineData(75, 25)]
    [InlineData(100, 0)]
    public async Task Failure_AtAnyStep_BringsProductionBackAndRetiresTheRelease(int blue, int green)
    {
        var plan = Switched(_world, blue, green);
        var output = await _world.EndRollbackAsync(plan, workflow: s_failed);
        Assert.True(output.Done);
        Assert.Equal("WatchFailed: 12 % failed Production is on blue with v1.", output.Reason);
        AssertBack(_world);
        Assert.Equal(blue == 100 ? 0 : 1, _world.Listener.Splits.Count);
    }

    [Fact]
    public Task Failure_WhenTheFunctionDiesAfterAnyWrite_IsCompletedByTheNextCall() => Crashes.SurviveEachAsync(
        () =>
        {
            var world = new World();
            Switched(world, 0, 100);
            return world;
        },
        async world => Assert.True((await world.EndRollbackAsync(
            world.Ledger.Entry.Plan ?? Plan(world), workflow: s_failed)).Done),
        AssertBack,
        writesMin: 4);

    [Fact]
    public async Task Rollback_CalledTwice_AnswersTheSame()
    {
        var plan = Switched(_world, 0, 100);
        _world.Ledger.Change(entry => entry.Remember(new("shop", "v3", "sha256:3", "", World.Start.AddMinutes(3))));
        var first = await _world.EndRollbackAsync(plan, workflow: s_failed);
        var second = await _world.RollbackAsync(plan, workflow: s_failed);
        Assert.Equal((first.Done, first.Reason, "sha256:3"), (second.Done, second.Reason, second.PendingDigest));
    }

    [Fact]
    public async Task Cleanup_OfADeadExecutionsPlan_UsesTheTakenLock()
    {
        var plan = Switched(_world, 0, 100);
        _world.Ledger.Change(entry => entry.TakeOver("arn:execution:cleaner"));
        var output = await _world.EndRollbackAsync(
            plan, "arn:execution:cleaner", new("The deployment d-2 was stopped."));
        Assert.True(output.Done);
        Assert.StartsWith("The deployment d-2 was stopped.", output.Reason, StringComparison.Ordinal);
        AssertBack(_world);
    }

    [Fact]
    public async Task Rollback_WithoutTheLock_DoesNothing()
    {
        var plan = Switched(_world, 0, 100);
        _world.Ledger.Change(entry => entry.TakeOver("arn:execution:cleaner"));
        await Assert.ThrowsAsync<LockLostException>(() => _world.RollbackAsync(plan));
        Assert.Empty(_world.Listener.Splits);
    }

    [Fact]
    public async Task SafeColour_ThatIsNotWhole_IsRestoredFirst()
    {
        var plan = Switched(_world, 0, 100);
        _world.Fleet.Run("shop-blue", _world.Fleet.Services["shop-blue"].TaskDefinition, 0);
        _world.Listener.Targets["arn:blue"] = new(0, 0, 0, 0, 0);
        var waiting = await _world.RollbackAsync(plan, workflow: s_failed);
        Assert.Equal((false, plan.Deploy.PollSeconds), (waiting.Done, waiting.WaitSeconds));
        Assert.Equal(2, _world.Fleet.Services["shop-blue"].Desired);
        Assert.Empty(_world.Listener.Splits);

        _world.Listener.Targets["arn:blue"] = new(2, 0, 0, 0, 0);
        Assert.True((await _world.EndRollbackAsync(plan, workflow: s_failed)).Done);
        AssertBack(_world);
    }

    [Fact]
    public async Task SafeColour_ThatNeverBecomesWhole_IsGivenUpWithinTheDeadline()
    {
        var plan = Switched(_world, 0, 100);
        _world.Listener.Targets["arn:blue"] = new(1, 0, 1, 0, 0);
        var waiting = await _world.RollbackAsync(plan, seconds: 120);
        var turn = s_failed with { Rollback = new(waiting.Since) };
        Assert.False((await _world.RollbackAsync(plan, workflow: turn, seconds: 1_019)).Done);
        await Assert.ThrowsAsync<RollbackFailedException>(() =>
            _world.RollbackAsync(plan, workflow: turn, seconds: 1_020));
        Assert.Equal(World.Me, _world.Ledger.Entry.Holder);
    }

    [Fact]
    public async Task Rule_WithForeignTargetGroups_IsLeftAlone()
    {
        var plan = Switched(_world, 0, 100);
        _world.Listener.ForeignGroup = "arn:foreign";
        await Assert.ThrowsAsync<ListenerDriftedException>(() => _world.RollbackAsync(plan));
    }

    [Fact]
    public async Task Rule_MovedDuringTheRollback_IsMovedBackAgain()
    {
        var plan = Switched(_world, 0, 100);
        // A Switch that StopExecution caught in mid-call moves the rule once more while the failed colour is scaled in.
        _world.Fleet.OnUpdate = () => _world.Listener.Split = new(0, 100);
        var output = await _world.EndRollbackAsync(plan, workflow: s_failed);
        Assert.Equal((false, World.Me), (output.Done, _world.Ledger.Entry.Holder));
        Assert.True((await _world.EndRollbackAsync(plan, workflow: s_failed)).Done);
        AssertBack(_world);
    }

    [Fact]
    public async Task FailedColour_ThatGetsTrafficWhileItIsLookedAt_KeepsItsTasksUntilItHasNone()
    {
        var plan = Switched(_world, 100, 0);
        _world.Fleet.OnReadShape = () => _world.Listener.Split = new(90, 10);
        var output = await _world.EndRollbackAsync(plan, workflow: s_failed);
        Assert.Equal((false, World.Me), (output.Done, _world.Ledger.Entry.Holder));
        Assert.Empty(_world.Fleet.Updates);
        Assert.Empty(_world.Fleet.Deregistered);

        _world.Fleet.OnReadShape = null;
        Assert.True((await _world.EndRollbackAsync(plan, workflow: s_failed)).Done);
        AssertBack(_world);
    }

    [Fact]
    public async Task Colour_OfAnotherDeployment_IsNotTouched()
    {
        var plan = _world.Deploying();
        _world.Fleet.Run("shop-green", _world.Fleet.Add("shop-green", "image", World.Tags("d-0", "x", "y")), 3);
        Assert.True((await _world.EndRollbackAsync(plan, workflow: s_failed)).Done);
        Assert.Equal(3, _world.Fleet.Services["shop-green"].Desired);
        Assert.Empty(_world.Fleet.Deregistered);
    }

    [Fact]
    public async Task Revision_ThatWasRegisteredAndNeverRun_IsDeregistered()
    {
        var plan = _world.Deploying();
        var arn = _world.Fleet.Add("shop-green", "image", World.Tags("d-2", "x", World.V2));
        Assert.True((await _world.EndRollbackAsync(plan, workflow: s_failed)).Done);
        Assert.Contains(arn, _world.Fleet.Deregistered);
    }

    [Fact]
    public async Task Revisions_RegisteredTwiceByARepeatedCall_AreBothDeregistered()
    {
        var plan = _world.Deploying();
        var tags = World.Tags("d-2", "x", World.V2);
        string[] ours = [_world.Fleet.Add("shop-green", "image", tags), _world.Fleet.Add("shop-green", "image", tags)];
        Assert.True((await _world.EndRollbackAsync(plan, workflow: s_failed)).Done);
        Assert.Equal(ours.Order(), _world.Fleet.Deregistered.Order());
    }

    [Fact]
    public async Task FailedColour_OnceTrafficHasLeft_KeepsItsTasksUntilTheSecondLook()
    {
        var plan = Switched(_world, 0, 100);
        var first = await _world.RollbackAsync(plan, workflow: s_failed);
        Assert.Equal((false, 30), (first.Done, first.WaitSeconds));
        Assert.Equal((new Split(100, 0), 2, World.Me), (
            _world.Listener.Split, _world.Fleet.Services["shop-green"].Desired, _world.Ledger.Entry.Holder));
        var early = s_failed with { Rollback = new(first.Since, first.EndsAt) };
        Assert.Equal(1, (await _world.RollbackAsync(plan, workflow: early, seconds: 149)).WaitSeconds);
        Assert.True((await _world.RollbackAsync(plan, workflow: early, seconds: 150)).Done);
        AssertBack(_world);
    }

    [Fact]
    public async Task Rule_ThatStillReadsAsBeforeTheSwitch_IsMovedBackAtTheSecondLook()
    {
        var plan = Switched(_world, 0, 100);
        _world.Listener.Stale = new(100, 0);
        var first = await _world.RollbackAsync(plan, workflow: s_failed);
        Assert.Equal((false, new Split(0, 100)), (first.Done, _world.Listener.Split));
        _world.Listener.Stale = null;
        var turn = s_failed with { Rollback = new(first.Since, first.EndsAt) };
        Assert.True((await _world.EndRollbackAsync(plan, workflow: turn, seconds: 150)).Done);
        AssertBack(_world);
    }

    [Fact]
    public async Task Retirement_ThatDied_OnlyFreesTheLock()
    {
        var plan = _world.Deploying() with { Kind = PlanKind.Retire };
        var output = await _world.RollbackAsync(plan);
        Assert.True(output.Done);
        Assert.Equal((null, null), (_world.Ledger.Entry.Holder, _world.Ledger.Entry.Outcome));
    }

    [Fact]
    public async Task RollbackPlan_SwapsTheRecordAndRejectsWhatWasLive()
    {
        var deployed = Switched(_world, 0, 100);
        _world.Ledger.Change(entry => entry.ReleaseLock() with { Live = Colour.Green, Tag = "v2", Digest = World.V2 });
        var plan = PlanPolicy.Rollback(
            new(_world.Settings, _world.Ledger.Entry, World.Me, "r-1", World.Start), Colour.Green,
            new("shop", "v1", World.V1, "image", World.Start));
        _world.Ledger.Change(entry => entry.TakeLock(World.Me, plan));
        var output = await _world.EndRollbackAsync(plan);
        Assert.Equal("asked Production is on blue with v1.", output.Reason);
        Assert.Equal((Colour.Blue, "v1", "r-1"), (
            _world.Ledger.Entry.Live!.Value, _world.Ledger.Entry.Tag, _world.Ledger.Entry.DeploymentId));
        Assert.Equal(new Split(100, 0), _world.Listener.Split);
        Assert.Equal(0, _world.Fleet.Services["shop-green"].Desired);
        Assert.NotEqual(deployed.DeploymentId, plan.DeploymentId);
    }

    /// <summary>Found by the sweep: a roll-back half a second after the retirement moved users to no tasks.</summary>
    [Fact]
    public async Task RollbackPlan_ToAColourRetiredAMomentAgo_RestoresItWhateverItReads()
    {
        _world.Fleet.Run("shop-green", "arn:task-definition/shop-green:1", 2);
        _world.Listener.Targets["arn:green"] = new(2, 0, 0, 0, 0);
        var plan = PlanPolicy.Rollback(
            new(_world.Settings, _world.Ledger.Entry, World.Me, "r-1", World.Start), Colour.Blue,
            new("shop", "v0", World.V2, "image", World.Start));
        _world.Ledger.Change(entry => entry.TakeLock(World.Me, plan) with { RetiredAt = World.Start });

        var first = await _world.RollbackAsync(plan);

        Assert.Equal((false, new Split(100, 0)), (first.Done, _world.Listener.Split));
        Assert.Equal(("shop-green", null, 2), _world.Fleet.Updates[^1]);
    }

    /// <summary>The plan that the ledger no longer has once the lock is released.</summary>
    private static DeploymentPlan Plan(World world)
    {
        var origin = new PlanOrigin(world.Settings, world.Ledger.Entry, World.Me, "d-2", World.Start);
        return PlanPolicy.Deploy(origin, Colour.Blue, World.V1, new("shop", "v2", World.V2, "", World.Start), null);
    }

    private static DeploymentPlan Switched(World world, int blue, int green)
    {
        var plan = world.Deploying();
        world.GreenRuns(plan);
        world.Listener.Split = new(blue, green);
        return plan;
    }

    private static void AssertBack(World world)
    {
        Assert.Equal(new Split(100, 0), world.Listener.Split);
        Assert.Equal(0, world.Fleet.Services["shop-green"].Desired);
        Assert.Contains("arn:task-definition/shop-green:2", world.Fleet.Deregistered);
        var entry = world.Ledger.Entry;
        Assert.Equal((null, LedgerEntry.RolledBack, Colour.Blue, "v1"), (
            entry.Holder, entry.Outcome, entry.Live!.Value, entry.Tag));
    }
}
