using BlueGreen.Core.Ledger;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Planning;

/// <summary>Makes the plan that everything after ResolveColour works from.</summary>
public static class PlanPolicy
{
    /// <param name="live">The colour with all traffic.</param>
    /// <param name="liveDigest">What it runs; null when its image is not pinned to a digest.</param>
    public static DeploymentPlan Deploy(
        PlanOrigin origin, Colour live, string? liveDigest, Release release, bool? approval)
    {
        var entry = origin.Entry;
        var previous = liveDigest is not null && entry.Digest == liveDigest
            ? new PreviousRelease(entry.Tag ?? "", liveDigest)
            : PreviousRelease.None;
        return Make(origin, PlanKind.Deploy, live, live.Other, release, previous) with
        {
            Approval = origin.Settings.Approval with { Required = approval ?? origin.Settings.Approval.Required },
        };
    }

    public static DeploymentPlan Rollback(PlanOrigin origin, Colour live, Release restored) => Make(
        origin, PlanKind.Rollback, live, live.Other, restored, new(origin.Entry.Tag ?? "", origin.Entry.Digest ?? ""));

    /// <summary>Under the id of the deployment that replaced the colour: the record must still name it.</summary>
    public static DeploymentPlan Retire(PlanOrigin origin, string deploymentId, Colour colour)
    {
        var entry = origin.Entry;
        var live = new Release(
            origin.Settings.Repository, entry.Tag ?? "", entry.Digest ?? "", "", entry.LastPushedAt ?? origin.Now);
        var retired = new PreviousRelease(entry.PreviousTag ?? "", entry.PreviousDigest ?? "");
        return Make(origin, PlanKind.Retire, colour.Other, colour, live, retired) with { DeploymentId = deploymentId };
    }

    private static DeploymentPlan Make(
        PlanOrigin origin, PlanKind kind, Colour from, Colour to, Release release, PreviousRelease previous)
    {
        var settings = origin.Settings;
        return new()
        {
            Kind = kind,
            DeploymentId = origin.DeploymentId,
            Execution = origin.Execution,
            Application = settings.Application,
            StartedAt = origin.Now,
            From = from,
            To = to,
            Release = release,
            Previous = previous,
            Resources = settings.Resources,
            Deploy = settings.Deploy,
            Smoke = settings.Smoke,
            Approval = settings.Approval,
            Traffic = settings.Traffic,
            Watch = settings.Watch,
            Retention = settings.Retention,
        };
    }
}

/// <summary>Where a plan comes from: who asks, when, with which settings, and what the record says.</summary>
public sealed record PlanOrigin(
    PipelineSettings Settings, LedgerEntry Entry, string Execution, string DeploymentId, DateTimeOffset Now);
