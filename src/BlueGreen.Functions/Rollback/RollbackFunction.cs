using System.Diagnostics;
using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Inputs;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Rollbacks;
using BlueGreen.Functions.Ports;
using Microsoft.Extensions.Logging;

namespace BlueGreen.Functions.Rollback;

/// <summary>
/// The one way back: the listener first, verified; then the failed colour; then the record and the lock.
/// </summary>
/// <remarks>
/// Safe to retry and to call twice: each step looks first, and the lock's release, which is last, ends it.
/// </remarks>
public sealed partial class RollbackFunction(
    IListener listener, IFleet fleet, ILedger ledger, FailedColour failed, ILogger<RollbackFunction> log)
{
    /// <exception cref="LockLostException">Another execution brings production back.</exception>
    /// <exception cref="ListenerDriftedException">The rule forwards to target groups that are not ours.</exception>
    /// <exception cref="RollbackFailedException">The safe colour did not become whole in time.</exception>
    public async Task<RollbackOutput> HandleAsync(RollbackInput input, CancellationToken cancel)
    {
        var plan = input.Plan;
        var entry = await ledger.ReadAsync(plan.Resources.Table, plan.Application, cancel);
        if (entry.Holder is null && entry.TellsTheEndOf(plan))
            return RollbackOutput.Finished(entry.Reason ?? "", entry.PendingDigest, input.Now);
        if (entry.Holder != input.Execution)
            throw new LockLostException(
                $"The lock of {plan.Application} is held by {entry.Holder ?? "nobody"}; expected {input.Execution}. "
                + "Whoever holds it brings production back.");

        var since = input.Workflow.Rollback?.Since ?? input.Now;
        var isRetired = plan.Kind == PlanKind.Rollback && entry.RetiredAt is not null;
        if (await MoveBackAsync(input, since, isRetired, cancel) is { } waiting)
            return new(false, plan.Deploy.PollSeconds, waiting, null, since);
        var endsAt = input.Workflow.Rollback?.EndsAt ?? input.Now.AddSeconds(RollbackPolicy.SettleSeconds);
        if (plan.Kind != PlanKind.Retire && input.Now < endsAt)
            return Settle(plan, since, endsAt, input.Now);
        await failed.RetireAsync(plan, cancel);

        // Somebody whom StopExecution caught in mid-call may have moved the rule since; then this goes round again.
        if (await ReadSplitAsync(plan, cancel) is var split && split.Live != RollbackPolicy.Safe(plan))
            return new(false, 1, $"The rule was moved during the roll-back; it has {split}.", null, since);
        return await EndAsync(input, entry, since, cancel);
    }

    private static RollbackOutput Settle(
        DeploymentPlan plan, DateTimeOffset since, DateTimeOffset endsAt, DateTimeOffset now) => new(
        false, (int)Math.Ceiling((endsAt - now).TotalSeconds),
        $"Production is on {RollbackPolicy.Safe(plan).Name}; a second look follows before the other colour is retired.",
        null, since, endsAt);

    /// <summary>Null when production is where it should be; else what is waited for.</summary>
    private async Task<string?> MoveBackAsync(
        RollbackInput input, DateTimeOffset since, bool isRetired, CancellationToken cancel)
    {
        var (plan, resources) = (input.Plan, input.Plan.Resources);
        var safe = RollbackPolicy.Safe(plan);
        var split = await ReadSplitAsync(plan, cancel);
        if (split.Live == safe)
            return null;
        var targets = await listener.CountTargetsAsync(resources[safe], cancel);
        var service = await fleet.ReadAsync(resources.Cluster, resources[safe].Service, cancel);
        var other = await fleet.ReadAsync(resources.Cluster, resources[safe.Other].Service, cancel);
        var step = RollbackPolicy.Step(
            plan, split, targets, service.Desired, other.Desired, since, input.Now, isRetired);
        LogStep(plan.DeploymentId, split, step);
        switch (step)
        {
            case RollbackStep.Move move:
                await listener.SetSplitAsync(resources, move.Split, cancel);
                var found = await ReadSplitAsync(plan, cancel);
                return found.Live == safe ? null : $"The rule was set to {move.Split} and reads {found}.";
            case RollbackStep.Restore restore:
                // What is read of a retired colour may be from before: the first look writes whatever it reads.
                if (service.Desired != restore.Desired || (isRetired && input.Now == since))
                    await fleet.UpdateAsync(resources.Cluster, resources[safe].Service, null, restore.Desired, cancel);
                return restore.Reason;
            case RollbackStep.GiveUp end: throw new RollbackFailedException(end.Reason);
            default: throw new UnreachableException($"{step}");
        }
    }

    /// <summary>One write ends it; a retry finds the end recorded, or the lock its own.</summary>
    private async Task<RollbackOutput> EndAsync(
        RollbackInput input, LedgerEntry entry, DateTimeOffset since, CancellationToken cancel)
    {
        var plan = input.Plan;
        var reason = Reason(input);
        var next = plan.Kind == PlanKind.Retire ? entry.ReleaseLock() : entry.EndRolledBack(plan, reason, input.Now);
        await ledger.WriteAsync(plan.Resources.Table, plan.Application, entry, next, cancel);
        LogEnd(plan.DeploymentId, reason);
        return RollbackOutput.Finished(reason, next.PendingDigest, since);
    }

    /// <summary>
    /// Characters. A cause may quote what somebody answered, of up to 262,144 ("SendTaskSuccess", API reference), and
    /// the reason is written to the record, into an event and into the workflow's data, which must stay below AWS's
    /// limits.
    /// </summary>
    private const int WhyMax = 2_000;

    /// <summary>What happened, and where production is now.</summary>
    private static string Reason(RollbackInput input)
    {
        var (plan, workflow) = (input.Plan, input.Workflow);
        var why = InputText.Line(
            workflow.Error is { } error ? FailureReason.Of(error.Error, error.Cause) : workflow.Reason ?? "", WhyMax);
        var (safe, tag) = plan.Kind == PlanKind.Rollback
            ? (plan.To, plan.Release.Tag)
            : (plan.From, plan.Kind == PlanKind.Retire ? plan.Release.Tag : plan.Previous.Tag);
        return $"{why} Production is on {safe.Name}{(tag.Length > 0 ? $" with {tag}" : "")}.".TrimStart();
    }

    private async Task<Split> ReadSplitAsync(DeploymentPlan plan, CancellationToken cancel) =>
        RulePolicy.Split(await listener.ReadRuleAsync(plan.Resources, cancel), plan.Resources);

    [LoggerMessage(601, LogLevel.Warning, "{DeploymentId}: the rule has {Split}: {Step}")]
    private partial void LogStep(string deploymentId, Split split, RollbackStep step);

    [LoggerMessage(602, LogLevel.Warning, "{DeploymentId}: rolled back: {Reason}")]
    private partial void LogEnd(string deploymentId, string reason);
}
