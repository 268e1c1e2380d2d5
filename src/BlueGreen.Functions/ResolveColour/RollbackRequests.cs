using System.Diagnostics;
using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Requests;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.ResolveColour;

/// <summary>Requests to go back: a person's, or an alarm's (docs/decisions/0004).</summary>
public sealed class RollbackRequests(
    ILedger ledger, IExecutions executions, Production production, Takeover takeover)
{
    /// <exception cref="RollbackFailedException">There is nothing known to go back to.</exception>
    public async Task<ResolveColourOutput> ResolveAsync(
        WorkflowRequest.Rollback request, Situation situation, CancellationToken cancel)
    {
        var entry = situation.Entry;
        var reason = $"A roll-back was asked for: {request.Reason ?? "no reason given"}";
        return situation.Lock switch
        {
            LockState.Held held => await StopAsync(held, "RollbackRequested", reason, cancel),
            LockState.Dead dead => await takeover.CleanUpAsync(situation, dead, pending: null, asked: true, cancel),
            LockState.Free when entry.Outcome == LedgerEntry.RolledBack && entry.EndedAt >= situation.Input.StartedAt =>
                ResolveColourOutput.None($"Rolled back since this was asked for. {entry.LastEnd}"),
            LockState.Free => await StartAsync(situation, reason, cancel),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    public async Task<ResolveColourOutput> ResolveAsync(
        WorkflowRequest.Alarm alarm, Situation situation, CancellationToken cancel) => situation.Lock switch
    {
        LockState.Held held when held.Plan.Watch.Alarms.Contains(alarm.Name) =>
            await StopAsync(held, "AlarmRaised", $"The alarm {alarm.Name} went into ALARM.", cancel),
        LockState.Dead dead when dead.Plan.Watch.Alarms.Contains(alarm.Name) =>
            await takeover.CleanUpAsync(situation, dead, pending: null, asked: false, cancel),
        _ => ResolveColourOutput.None($"No deployment that watches the alarm {alarm.Name} is under way."),
    };

    /// <summary>What is on its way back already is left to it; a repeated stop finds the execution ended.</summary>
    private async Task<ResolveColourOutput> StopAsync(
        LockState.Held held, string error, string cause, CancellationToken cancel)
    {
        if (held.IsCleanup || held.Plan.Kind != PlanKind.Deploy)
            return new(WorkflowAction.Wait, $"{held.Holder} is at work on {held.Plan.DeploymentId}; waiting for its "
                + $"end.");
        await executions.StopAsync(held.Holder, error, cause, cancel);
        return new(WorkflowAction.Wait, $"{cause}; {held.Plan.DeploymentId} was told to stop.");
    }

    private async Task<ResolveColourOutput> StartAsync(Situation situation, string reason, CancellationToken cancel)
    {
        var entry = situation.Entry;
        var live = await production.ReadLiveAsync(situation, cancel);
        var retained = await production.ReadImageAsync(situation, live.Other, cancel);
        if (entry.PreviousDigest is not { Length: > 0 } previous)
            throw new RollbackFailedException(
                $"The record names no release before {entry.Tag ?? "the present one"}, so there is nothing to go back "
                + $"to. Deploy a release by name: {{\"image\": \"{situation.Settings.Repository}:TAG\"}}.");
        if (retained.Digest != previous)
            throw new RollbackFailedException(
                $"{live.Other.Name} holds {retained.Image}, the release before was {entry.PreviousTag} ({previous}); "
                + "what is not known to have been live is not brought live. Deploy it by name: "
                + $"{{\"image\": \"{situation.Settings.Repository}@{previous}\"}}.");

        var restored = new Release(
            situation.Settings.Repository, entry.PreviousTag ?? "", previous, retained.Image,
            entry.LastPushedAt ?? situation.Input.Now);
        var plan = PlanPolicy.Rollback(situation.Origin, live, restored);
        // A retry whose answer was lost finds the lock its own, with this plan.
        await ledger.WriteAsync(
            situation.Settings.Resources.Table, situation.Settings.Application, entry,
            entry.TakeLock(situation.Input.Execution, plan), cancel);
        return new(WorkflowAction.Rollback, reason, plan);
    }
}
