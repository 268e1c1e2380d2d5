using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Tests.Fakes;

namespace BlueGreen.Functions.Tests.ResolveColour;

public sealed class RollbackRequestTests
{
    private const string Rollback = """{"action": "rollback", "reason": "slow"}""";
    private const string Other = "arn:execution:other";

    private readonly World _world = new();

    [Fact]
    public async Task Rollback_DuringADeployment_StopsItAndWaitsThenCleansUp()
    {
        var plan = _world.Deploying();
        Assert.Equal(WorkflowAction.Wait, (await _world.ResolveAsync(Rollback, Other)).Action);
        Assert.Equal([(World.Me, "RollbackRequested")], _world.Executions.Stops);
        var output = await _world.ResolveAsync(Rollback, Other);
        Assert.Equal((WorkflowAction.Cleanup, plan.DeploymentId), (output.Action, output.Plan!.DeploymentId));
    }

    [Fact]
    public async Task Rollback_DuringACleanUp_WaitsAndIsThenDone()
    {
        _world.Deploying("arn:execution:dead");
        _world.Ledger.Change(entry => entry.TakeOver(World.Me));
        Assert.Equal(WorkflowAction.Wait, (await _world.ResolveAsync(Rollback, Other)).Action);
        Assert.Empty(_world.Executions.Stops);
        _world.Ledger.Change(entry => entry.EndRolledBack(entry.Plan!, "stopped", World.Start.AddSeconds(5)));
        var output = await _world.ResolveAsync(Rollback, Other);
        Assert.Equal(
            (WorkflowAction.None, "Rolled back since this was asked for. The deployment d-2 ended with a roll-back: "
                + "stopped"),
            (output.Action, output.Reason));
    }

    [Fact]
    public async Task Rollback_AfterASuccess_GoesToTheRetainedColour()
    {
        Succeed();
        var output = await _world.ResolveAsync(Rollback);
        Assert.Equal((WorkflowAction.Rollback, PlanKind.Rollback), (output.Action, output.Plan!.Kind));
        Assert.Equal((Colour.Green, Colour.Blue, "v1"), (output.Plan.From, output.Plan.To, output.Plan.Release.Tag));
        Assert.Equal(World.Me, _world.Ledger.Entry.Holder);
    }

    [Fact]
    public async Task Rollback_AfterARollback_SaysHowTheLastDeploymentEnded()
    {
        Succeed();
        _world.Ledger.Change(entry => entry with
        {
            Outcome = LedgerEntry.RolledBack, Reason = "No smoke.", EndedDeploymentId = "d-3",
            EndedAt = World.Start.AddSeconds(-1),
        });
        Assert.Equal(
            "A roll-back was asked for: slow. The deployment d-3 ended with a roll-back: No smoke.",
            (await _world.ResolveAsync(Rollback)).Reason);
    }

    [Fact]
    public async Task Rollback_ToWhatWasNeverLive_IsRefused()
    {
        Succeed();
        _world.Ledger.Change(entry => entry with { PreviousDigest = World.V2 });
        await Assert.ThrowsAsync<RollbackFailedException>(() => _world.ResolveAsync(Rollback));
        Assert.Null(_world.Ledger.Entry.Holder);
    }

    [Fact]
    public async Task Rollback_WithoutAPreviousRelease_IsRefused() =>
        await Assert.ThrowsAsync<RollbackFailedException>(() => _world.ResolveAsync(Rollback));

    [Theory]
    [InlineData("errors", WorkflowAction.Wait)]
    [InlineData("unrelated", WorkflowAction.None)]
    public async Task Alarm_DuringADeployment_StopsItIfItIsWatched(string alarm, WorkflowAction expected)
    {
        _world.Settings = _world.Settings with { Watch = new() { Alarms = ["errors"] } };
        _world.Deploying();
        Assert.Equal(expected, (await _world.ResolveAsync(Alarm(alarm), Other)).Action);
        Assert.Equal(expected == WorkflowAction.Wait ? 1 : 0, _world.Executions.Stops.Count);
        if (expected != WorkflowAction.Wait)
            return;
        var cleanup = await _world.ResolveAsync(Alarm(alarm), Other);
        Assert.Equal(WorkflowAction.Cleanup, cleanup.Action);
        Assert.Contains("The alarm errors went into ALARM.", cleanup.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alarm_WhileNothingIsUnderWay_DoesNothing() =>
        Assert.Equal(WorkflowAction.None, (await _world.ResolveAsync(Alarm("errors"))).Action);

    private static string Alarm(string name) =>
        $$$"""
        {"detail-type": "CloudWatch Alarm State Change", "source": "aws.cloudwatch",
         "detail": {"alarmName": "{{{name}}}", "state": {"value": "ALARM"} } }
        """;

    /// <summary>v2 is live on green, and v1 is retained on blue.</summary>
    private void Succeed()
    {
        _world.GreenRuns(_world.Deploying());
        _world.Listener.Split = new(0, 100);
        _world.Ledger.Change(entry => entry.ReleaseLock() with
        {
            Live = Colour.Green, Tag = "v2", Digest = World.V2, DeploymentId = "d-2",
            PreviousTag = "v1", PreviousDigest = World.V1, Outcome = "succeeded", EndedAt = World.Start,
        });
    }
}
