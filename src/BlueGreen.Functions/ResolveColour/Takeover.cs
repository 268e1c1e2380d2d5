using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.ResolveColour;

/// <summary>Takes a dead holder's lock over, so that its plan is rolled back (R4, R5).</summary>
public sealed class Takeover(ILedger ledger, IExecutions executions)
{
    /// <summary>
    /// Clean-ups of one lock before a person is asked: each ends in an event that would start the next one.
    /// </summary>
    public const int CleanupsMax = 5;

    /// <summary>One conditional write; a retry finds the lock its own.</summary>
    /// <param name="pending">A push that is to start when the clean-up is done.</param>
    /// <param name="asked">
    /// A person asks, or the sweep tries again: the count of attempts by events does not matter.
    /// </param>
    public async Task<ResolveColourOutput> CleanUpAsync(
        Situation situation, LockState.Dead dead, Release? pending, bool asked, CancellationToken cancel)
    {
        if (dead.Cleanups >= CleanupsMax && !asked)
            throw new RollbackFailedException(
                $"The deployment {dead.Plan.DeploymentId} died with the lock, and {dead.Cleanups} clean-ups did not "
                + "succeed. Look at the last one's error, at the production rule and at both services; then start "
                + """an execution with {"action": "rollback"}.""");
        var entry = pending is null ? situation.Entry : situation.Entry.Remember(pending);
        var settings = situation.Settings;
        var next = entry.TakeOver(situation.Input.Execution);
        await ledger.WriteAsync(settings.Resources.Table, settings.Application, situation.Entry, next, cancel);
        var cause = await executions.ReadCauseAsync(dead.Holder, cancel);
        return new(
            WorkflowAction.Cleanup,
            $"The deployment {dead.Plan.DeploymentId} ended before its time: {cause ?? "no cause was given"}",
            dead.Plan,
            next.PendingDigest);
    }
}
