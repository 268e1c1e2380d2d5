using System.Diagnostics;
using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Requests;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.ResolveColour;

/// <summary>Requests to bring an image live: a person's, or a push's.</summary>
public sealed class DeployRequests(ILedger ledger, IReleases releases, Production production, Takeover takeover)
{
    /// <exception cref="ReleaseNotFoundException">The repository holds no such image.</exception>
    public async Task<ResolveColourOutput> ResolveAsync(
        WorkflowRequest.Deploy request, Situation situation, CancellationToken cancel)
    {
        var settings = situation.Settings;
        var image = request.Digest is { } digest
            ? await releases.FindByDigestAsync(settings.Repository, digest, cancel)
            : await releases.FindByTagAsync(settings.Repository, request.Tag!, cancel);
        if (image is null)
            throw new ReleaseNotFoundException(
                $"The repository {settings.Repository} holds no image {request.Digest ?? request.Tag}. Push it, or "
                + $"name one that is there: aws ecr describe-images --repository-name {settings.Repository}.");
        return await DeployAsync(image, request.Tag, request.Approval, situation, cancel);
    }

    public async Task<ResolveColourOutput> ResolveAsync(
        WorkflowRequest.Push push, Situation situation, CancellationToken cancel)
    {
        var entry = situation.Entry;
        var image = await releases.FindByTagAsync(situation.Settings.Repository, push.Tag, cancel);
        if (image is null || image.Digest != push.Digest)
            return ResolveColourOutput.None(
                $"Superseded: the tag {push.Tag} is {image?.Digest ?? "gone"} by now, the push was of {push.Digest}.");
        if (image.PushedAt < entry.LastPushedAt)
            return ResolveColourOutput.None(
                $"Superseded: {push.Tag} was pushed at {image.PushedAt:O}, an image of {entry.LastPushedAt:O} is "
                    + $"newer.");
        if (entry.IsOvertaken(image.Digest, image.PushedAt))
            return ResolveColourOutput.None(
                $"Superseded: {push.Tag} was pushed at {image.PushedAt:O}; another image followed in the same second.");
        return image.Digest == entry.LastPushedDigest
            ? ResolveColourOutput.None($"The push of {push.Tag} ({push.Digest}) was taken up before.")
            : await DeployAsync(image, push.Tag, approval: null, situation, cancel);
    }

    private async Task<ResolveColourOutput> DeployAsync(
        PushedImage image, string? tag, bool? approval, Situation situation, CancellationToken cancel)
    {
        var release = await PinAsync(image, tag, situation, cancel);
        return situation.Lock switch
        {
            LockState.Free => await StartAsync(release, approval, situation, cancel),
            LockState.Held { Plan: { Kind: PlanKind.Deploy } plan } when plan.Release.Digest == release.Digest =>
                ResolveColourOutput.None($"{release.Tag} ({release.Digest}) is being deployed by {plan.DeploymentId}."),
            LockState.Held held => await RememberAsync(release, held, situation, cancel),
            LockState.Dead dead => await takeover.CleanUpAsync(situation, dead, release, asked: false, cancel),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private async Task<ResolveColourOutput> StartAsync(
        Release release, bool? approval, Situation situation, CancellationToken cancel)
    {
        var live = await production.ReadLiveAsync(situation, cancel);
        var running = await production.ReadImageAsync(situation, live, cancel);
        var (settings, entry) = (situation.Settings, situation.Entry);
        if (running.Digest == release.Digest)
        {
            // Else the sweep would start it again and again.
            if (entry.PendingDigest == release.Digest)
                await WriteAsync(situation, entry.WithoutPending(), cancel);
            return ResolveColourOutput.None($"{release.Tag} ({release.Digest}) is live on {live.Name} already.");
        }
        if (HistoryBudget.Excess(settings.Deploy, settings.Traffic, settings.Watch) is { } excess)
            throw new InvalidInputException(excess);
        if (PayloadBudget.Excess(settings.Smoke, settings.Watch) is { } bytes)
            throw new InvalidInputException(bytes);
        var plan = PlanPolicy.Deploy(situation.Origin, live, running.Digest, release, approval);
        // A retry whose answer was lost finds the lock its own, with this plan.
        await WriteAsync(situation, entry.TakeLockFor(release, situation.Input.Execution, plan), cancel);
        return new(
            WorkflowAction.Deploy, $"{release.Tag} ({release.Digest}) goes to {plan.To.Name}; {live.Name} is live.",
                plan);
    }

    private async Task<ResolveColourOutput> RememberAsync(
        Release release, LockState.Held held, Situation situation, CancellationToken cancel)
    {
        var next = situation.Entry.Remember(release);
        if (next == situation.Entry)
            return ResolveColourOutput.None(
                $"{held.Plan.DeploymentId} is under way, and {next.PendingTag}, which is newer, is next.");
        await WriteAsync(situation, next, cancel);
        return ResolveColourOutput.None(
            $"{held.Plan.DeploymentId} is under way; {release.Tag} ({release.Digest}) is next.");
    }

    /// <summary>By digest, so that a tag that moves changes nothing any more.</summary>
    private async Task<Release> PinAsync(
        PushedImage image, string? tag, Situation situation, CancellationToken cancel)
    {
        var (settings, entry) = (situation.Settings, situation.Entry);
        var uri = await releases.ReadUriAsync(settings.Repository, cancel);
        var known = entry.PendingDigest == image.Digest ? entry.PendingTag : null;
        var name = tag ?? known
            ?? image.Tags.FirstOrDefault(own => own.StartsWith(settings.TagPrefix, StringComparison.Ordinal))
            ?? (image.Tags is [var first, ..] ? first : "");
        return new(settings.Repository, name, image.Digest, $"{uri}@{image.Digest}", image.PushedAt);
    }

    private Task WriteAsync(Situation situation, LedgerEntry next, CancellationToken cancel) => ledger.WriteAsync(
        situation.Settings.Resources.Table, situation.Settings.Application, situation.Entry, next, cancel);
}
