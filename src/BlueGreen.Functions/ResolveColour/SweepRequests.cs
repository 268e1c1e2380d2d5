using BlueGreen.Core;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Requests;
using BlueGreen.Core.Retiring;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.ResolveColour;

/// <summary>
/// Looks for what was left behind: by an execution whose end an event tells, or that no event told of.
/// </summary>
public sealed class SweepRequests(IReleases releases, Production production, IFleet fleet, Takeover takeover)
{
    public async Task<ResolveColourOutput> ResolveAsync(
        WorkflowRequest.DeadExecution request, Situation situation, CancellationToken cancel) => situation.Lock switch
    {
        LockState.Dead dead when dead.Holder == request.Execution =>
            await takeover.CleanUpAsync(situation, dead, pending: null, asked: false, cancel),
        // Its announcement may not have been sent: this one tells the same. A roll-back that was asked for is on
        // record as what went live, too.
        _ when situation.Entry.TellsTheEndOf(request.Execution) => ResolveColourOutput.None(
            $"The deployment {situation.Entry.EndedDeploymentId} ended with a roll-back, which was recorded before "
            + $"{request.Execution} ended as {request.Status}: {situation.Entry.Reason}"),
        _ when situation.Entry is { Live: { } live, DeploymentId: { } id } entry
            && request.Execution.EndsWith($":{id}", StringComparison.Ordinal) => ResolveColourOutput.None(
                $"The deployment {id} ended as {request.Status} after its success was recorded: {entry.Tag} is live on "
                + $"{live.Name}."),
        _ => ResolveColourOutput.None($"{request.Execution} ended as {request.Status} and holds no lock."),
    };

    public async Task<ResolveColourOutput> ResolveAsync(Situation situation, CancellationToken cancel)
    {
        // As often as it looks: whatever kept the clean-ups before from succeeding may be over by now.
        if (situation.Lock is LockState.Dead dead)
            return await takeover.CleanUpAsync(situation, dead, pending: null, asked: true, cancel);
        if (situation.Lock is LockState.Held held)
            return ResolveColourOutput.None($"{held.Plan.DeploymentId} is under way.");
        var entry = situation.Entry;
        if (entry.PendingDigest is { } pending)
            return new(
                WorkflowAction.StartPending, $"{entry.PendingTag} ({pending}) waited; its start was lost.", null,
                    pending);
        // A push first: its deployment takes the old colour, and a retirement that fails must not keep it waiting.
        var push = await FindLostPushAsync(situation, cancel);
        return push.Action == WorkflowAction.None ? await FindOverdueAsync(situation, cancel) ?? push : push;
    }

    /// <summary>
    /// A deployment that was stopped right after its success left nobody behind who waits out its retention.
    /// </summary>
    private async Task<ResolveColourOutput?> FindOverdueAsync(Situation situation, CancellationToken cancel)
    {
        var (settings, entry) = (situation.Settings, situation.Entry);
        if (!RetirePolicy.IsOverdue(entry, settings.Retention.Seconds, situation.Input.Now))
            return null;
        var old = entry.Live!.Value.Other;
        var resources = settings.Resources;
        if ((await fleet.ReadAsync(resources.Cluster, resources[old].Service, cancel)).Desired == 0)
            return null;
        return new(
            WorkflowAction.Retire, $"{old.Name} was to be retired after {settings.Retention.Seconds} s; nobody did.",
            PlanPolicy.Retire(situation.Origin, entry.DeploymentId!, old) with { Retention = new() { Seconds = 0 } });
    }

    private async Task<ResolveColourOutput> FindLostPushAsync(Situation situation, CancellationToken cancel)
    {
        var (settings, entry) = (situation.Settings, situation.Entry);
        var newest = await releases.FindNewestAsync(settings.Repository, settings.TagPrefix, cancel);
        if (newest is null)
            return ResolveColourOutput.None($"The repository {settings.Repository} holds no image to deploy.");
        // ECR tells whole seconds: of two pushes in one, this may be the older, which the other has passed over.
        if (newest.PushedAt <= entry.LastPushedAt || newest.Digest == entry.LastPushedDigest)
            return ResolveColourOutput.None($"The newest image {newest.Digest} was taken up before.");
        var live = await production.ReadLiveAsync(situation, cancel);
        var running = await production.ReadImageAsync(situation, live, cancel);
        return running.Digest == newest.Digest
            ? ResolveColourOutput.None($"The newest image {newest.Digest} is live.")
            : new(
                WorkflowAction.StartPending,
                $"The push of {newest.Digest} at {newest.PushedAt:O} was never taken up.", null, newest.Digest);
    }
}
