using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Tests.Fakes;

namespace BlueGreen.Functions.Tests.ResolveColour;

public sealed class SweepRequestTests
{
    private const string Sweep = """{"action": "sweep"}""";
    private const string Other = "arn:execution:other";

    private readonly World _world = new();

    [Fact]
    public async Task DeadExecution_ThatHoldsTheLock_IsCleanedUp()
    {
        _world.Deploying();
        _world.Executions.End(World.Me);
        var output = await _world.ResolveAsync(Dead(World.Me), Other);
        Assert.Equal((WorkflowAction.Cleanup, "d-2"), (output.Action, output.Plan!.DeploymentId));
    }

    [Theory]
    [InlineData(World.Me)]
    [InlineData("arn:execution:stranger")]
    public async Task DeadExecution_ThatHoldsNoLockOrRuns_IsNone(string execution)
    {
        _world.Deploying();
        Assert.Equal(WorkflowAction.None, (await _world.ResolveAsync(Dead(execution), Other)).Action);
        Assert.Equal(World.Me, _world.Ledger.Entry.Holder);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task Cleanups_ThatKeepFailing_EndWithAPerson(int cleanups, bool again)
    {
        _world.Deploying();
        _world.Ledger.Change(entry => entry with { Cleanups = cleanups });
        _world.Executions.End(World.Me);
        if (again)
            Assert.Equal(WorkflowAction.Cleanup, (await _world.ResolveAsync(Dead(World.Me), Other)).Action);
        else
            await Assert.ThrowsAsync<RollbackFailedException>(() => _world.ResolveAsync(Dead(World.Me), Other));
    }

    [Fact]
    public async Task Cleanups_ThatKeptFailing_GoOnWhenAPersonAsks()
    {
        _world.Deploying();
        _world.Ledger.Change(entry => entry with { Cleanups = 5 });
        _world.Executions.End(World.Me);
        var output = await _world.ResolveAsync("""{"action": "rollback"}""", Other);
        Assert.Equal(WorkflowAction.Cleanup, output.Action);
    }

    [Fact]
    public async Task Sweep_OverADeadHolder_CleansUp()
    {
        _world.Deploying();
        _world.Executions.End(World.Me);
        Assert.Equal(WorkflowAction.Cleanup, (await _world.ResolveAsync(Sweep, Other)).Action);
    }

    /// <summary>Found by a seed: denied for ten minutes, five clean-ups were used up within a second.</summary>
    [Fact]
    public async Task Sweep_OverADeadHolderWhoseCleanupsFailed_TriesAgain()
    {
        _world.Deploying();
        _world.Ledger.Change(entry => entry with { Cleanups = 5 });
        _world.Executions.End(World.Me);
        Assert.Equal(WorkflowAction.Cleanup, (await _world.ResolveAsync(Sweep, Other)).Action);
    }

    [Fact]
    public async Task Sweep_OverALiveHolder_DoesNothing()
    {
        _world.Deploying();
        Assert.Equal(WorkflowAction.None, (await _world.ResolveAsync(Sweep, Other)).Action);
    }

    [Fact]
    public async Task Sweep_WithAPushThatWaits_StartsIt()
    {
        _world.Ledger.Change(entry => entry.Remember(new("shop", "v2", World.V2, "", World.Start)));
        var output = await _world.ResolveAsync(Sweep);
        Assert.Equal((WorkflowAction.StartPending, World.V2), (output.Action, output.PendingDigest));
    }

    [Fact]
    public async Task Sweep_WithAPushThatNoEventToldOf_StartsIt()
    {
        var output = await _world.ResolveAsync(Sweep);
        Assert.Equal((WorkflowAction.StartPending, World.V2), (output.Action, output.PendingDigest));
        Assert.Null(_world.Ledger.Entry.Holder);
    }

    [Fact]
    public async Task Sweep_AfterAReleaseThatFailed_LeavesItAlone()
    {
        _world.Deploying();
        _world.Ledger.Change(entry => entry.EndRolledBack(entry.Plan!, "smoke", World.Start));
        Assert.Equal(WorkflowAction.None, (await _world.ResolveAsync(Sweep)).Action);
    }

    /// <summary>Found by the sweep: a deployment stopped right after its success left the old colour running.</summary>
    [Theory]
    [InlineData(86_400 + 900, 1, false)]
    [InlineData(86_400 + 901, 1, true)]
    [InlineData(86_400 + 901, 0, false)]
    public async Task Sweep_OverAnOldColourThatNobodyRetired_RetiresItAfterItsRetention(
        int secondsSince, int desired, bool retires)
    {
        _world.Releases.Images.Clear();
        _world.Fleet.Run("shop-green", "arn:task-definition/shop-green:1", desired);
        _world.Ledger.Change(entry => entry with { LiveSince = World.Start.AddSeconds(-secondsSince) });

        var output = await _world.ResolveAsync(Sweep);

        Assert.Equal(retires, output.Action == WorkflowAction.Retire);
        if (retires)
            Assert.Equal(("d-1", 0), (output.Plan!.DeploymentId, output.Plan.Retention.Seconds));
    }

    /// <summary>A retirement that fails every time must not keep a push waiting for ever.</summary>
    [Fact]
    public async Task Sweep_OverAnOldColourAndALostPush_StartsThePush()
    {
        _world.Fleet.Run("shop-green", "arn:task-definition/shop-green:1", 1);
        _world.Ledger.Change(entry => entry with { LiveSince = World.Start.AddDays(-3) });

        Assert.Equal(WorkflowAction.StartPending, (await _world.ResolveAsync(Sweep)).Action);
    }

    /// <summary>It went live over the newer one, a quarter of an hour later.</summary>
    [Fact]
    public async Task Sweep_OverAPushThatOneOfTheSameSecondPassedOver_LeavesIt()
    {
        _world.Ledger.Change(entry => entry with
        {
            LastPushedAt = _world.Releases.Images.Max(image => image.PushedAt),
            LastPushedDigest = "sha256:the-newer-one",
        });

        Assert.Equal(WorkflowAction.None, (await _world.ResolveAsync(Sweep)).Action);
    }

    [Fact]
    public async Task DeadExecution_WhoseSuccessIsRecorded_IsToldOf()
    {
        var output = await _world.ResolveAsync(Dead("arn:execution:d-1"));
        Assert.Equal(WorkflowAction.None, output.Action);
        Assert.Contains("v1 is live on blue", output.Reason, StringComparison.Ordinal);
    }

    /// <summary>
    /// Found by a seed: timed out while its roll-back was recorded, a deployment was only said to hold no lock.
    /// </summary>
    [Theory]
    [InlineData("arn:execution:d-2", null)]
    [InlineData("arn:execution:d-2", "arn:execution:d-2")]
    [InlineData("arn:execution:d-2", "arn:execution:cleaner")]
    [InlineData("arn:execution:cleaner", "arn:execution:cleaner")]
    public async Task DeadExecution_WhoseRollbackIsRecorded_IsToldOf(string dead, string? endedBy)
    {
        _world.Deploying();
        _world.Ledger.Change(entry => entry.EndRolledBack(entry.Plan!, "No smoke.", World.Start) with
        {
            EndedBy = endedBy,
        });

        var output = await _world.ResolveAsync(Dead(dead));

        Assert.Equal(
            (WorkflowAction.None, "The deployment d-2 ended with a roll-back, which was recorded before "
                + $"{dead} ended as ABORTED: No smoke."),
            (output.Action, output.Reason));
    }

    /// <summary>A roll-back that was asked for is on record as what is live, too; it is told as what it was.</summary>
    [Fact]
    public async Task DeadExecution_ThatRolledBackAsAsked_IsToldOfAsARollback()
    {
        _world.Ledger.Change(entry => entry with
        {
            Outcome = LedgerEntry.RolledBack, Reason = "Asked.", EndedDeploymentId = "d-1",
        });
        var output = await _world.ResolveAsync(Dead("arn:execution:d-1"));
        Assert.Contains("d-1 ended with a roll-back", output.Reason, StringComparison.Ordinal);
    }

    /// <summary>The roll-back on record is another deployment's, or is no longer what was last recorded.</summary>
    [Theory]
    [InlineData(LedgerEntry.RolledBack, "arn:execution:d-20")]
    [InlineData(LedgerEntry.RolledBack, "arn:execution:2")]
    [InlineData("succeeded", "arn:execution:d-2")]
    public async Task DeadExecution_WhoseRollbackIsNotOnRecord_HoldsNoLock(string outcome, string dead)
    {
        _world.Deploying();
        _world.Ledger.Change(entry => entry.EndRolledBack(entry.Plan!, "", World.Start) with { Outcome = outcome });
        var output = await _world.ResolveAsync(Dead(dead));
        Assert.Equal($"{dead} ended as ABORTED and holds no lock.", output.Reason);
    }

    /// <summary>Its execution may have been stopped before it said so, and the event of that be lost.</summary>
    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public async Task Sweep_AfterARollback_TellsOfItForAnHour(int minutes, bool isTold)
    {
        _world.Deploying();
        _world.Ledger.Change(entry => entry.EndRolledBack(entry.Plan!, "No smoke.", World.Start));

        var output = await _world.ResolveAsync(Sweep, now: World.Start.AddMinutes(minutes));

        Assert.Equal(
            (WorkflowAction.None, $"The newest image {World.V2} was taken up before."
                + (isTold ? " The deployment d-2 ended with a roll-back: No smoke." : "")),
            (output.Action, output.Reason));
    }

    [Fact]
    public async Task Sweep_OfAnEmptyRepository_DoesNothing()
    {
        _world.Releases.Images.Clear();
        Assert.Equal(WorkflowAction.None, (await _world.ResolveAsync(Sweep)).Action);
    }

    [Fact]
    public async Task Retire_IsPlannedWithoutALock()
    {
        var output = await _world.ResolveAsync("""{"action": "retire", "deploymentId": "d-1", "colour": "green"}""");
        Assert.Equal((WorkflowAction.Retire, PlanKind.Retire, "d-1"), (
            output.Action, output.Plan!.Kind, output.Plan.DeploymentId));
        Assert.Null(_world.Ledger.Entry.Holder);
    }

    [Fact]
    public async Task Input_ThatIsNotUnderstood_IsRefused() =>
        await Assert.ThrowsAsync<InvalidInputException>(() => _world.ResolveAsync("""{"imagee": "shop:v2"}"""));

    private static string Dead(string execution) =>
        $$$"""
        {"detail-type": "Step Functions Execution Status Change", "source": "aws.states",
         "detail": {"executionArn": "{{{execution}}}", "status": "ABORTED"}}
        """;
}
