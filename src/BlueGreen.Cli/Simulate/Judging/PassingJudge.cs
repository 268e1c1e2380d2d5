using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate.Faults;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>
/// R7: what passes by itself leaves no trace. The story ends as it does without it, everything is announced, nothing is
/// called a failure that is none, and nobody is called.
/// </summary>
internal static class PassingJudge
{
    /// <summary>The state in which the workflow's sweep starts what nobody else did, up to 15 minutes late.</summary>
    private const string MadeUpFor = "StartPending";

    /// <summary>The states in which a deployment starts the push that waited for it.</summary>
    private static readonly string[] s_starts = ["StartNewerPush", "StartNewerPushAfterRollback"];

    private static readonly string[] s_questions = ["AwaitApproval", "AwaitDecision"];

    public static IEnumerable<RuleFinding> Judge(PassingFacts seen)
    {
        if (!seen.Struck.All(FaultKinds.LeavesTheEnd))
            yield break;
        // What waits for the workflow's sweep outlasts a story that waits for it.
        var isPassing = seen.Struck.All(FaultKinds.IsPassing);
        var isOtherEnd = $"{seen.Outcome}" != $"{seen.Expected}" && (isPassing || !IsUntold(seen));
        if (isOtherEnd || (isPassing && seen.Problem is not null))
            yield return new(
                seen.Struck.Count == 0 ? "story" : "R7",
                $"it ended as {seen.Outcome}, {seen.Expected} was expected; {seen.Problem ?? "the story went on"}");
        if (seen.FailuresExpected is { } expected && Failures(seen.Sightings) is var failures
            && (failures > Math.Max(expected, OfItsOwnAccord(seen)) || (failures < expected && seen.Struck.Count == 0)))
            yield return new("R7", $"{failures} executions failed, {expected} do so when nothing goes wrong");
        if (seen.Sightings.FirstOrDefault(one => one.DetailType == "Rollback Failed") is { } called)
            yield return new("R7", $"a person was called: {called.Text("reason")}");
        // Nor does a push wait for what could not be announced, however long; a sweep in the meantime may come first.
        var isOfTelling = seen.Struck.All(fault => CallSites.IsAnnouncement(fault.Site));
        var isOvertaken = Passes(seen, s_starts) && (!isPassing || HoldsUp(seen));
        if ((isPassing || isOfTelling) && !isOvertaken && Passes(seen, MadeUpFor))
            yield return new("R7", "a push waited for the sweep");
        if ((isPassing || isOfTelling) && Successes(seen.Sightings) > Retentions(seen.Sightings))
            yield return new("R7", "nobody waits out the retention of a deployment that succeeded");
        if (!isPassing)
            yield break;
        if (Unannounced(seen) is > 0 and var missing)
            yield return new("R7", $"{missing} announcements were lost for good");
    }

    /// <summary>
    /// Who acts when he is told of something does not act when he is not, but for questions: they are told until
    /// somebody can hear them.
    /// </summary>
    private static bool IsUntold(PassingFacts seen) => seen.Problem is not null
        && seen.Struck.Any(fault => CallSites.IsAnnouncement(fault.Site))
        && !Passes(seen, s_questions);

    /// <summary>
    /// Whoever hangs on his way to stop a deployment that is to be rolled back lets it see for itself why, and fail.
    /// </summary>
    private static int OfItsOwnAccord(PassingFacts seen) =>
        seen.Expected == Outcome.RolledBack && HoldsUp(seen) ? 1 : 0;

    private static bool HoldsUp(PassingFacts seen) => seen.Struck.Any(FaultKinds.HoldsUp);

    private static bool Passes(PassingFacts seen, params string[] states) =>
        seen.Sites.Any(site => site.Kind == SiteKind.State && states.Contains(site.Name));

    public static int Failures(IEnumerable<Sighting> sightings) => sightings.Count(seen =>
        seen.Source == Sighting.ExecutionSource && seen.Text("status") == "FAILED");

    /// <summary>Every state that announces something puts one event on the bus; a repeated one, more.</summary>
    private static int Unannounced(PassingFacts seen) =>
        seen.Sites.Count(site => site.Kind == SiteKind.State
            && site.Name.StartsWith("Announce", StringComparison.Ordinal))
        - seen.Sightings.Count(one => one.Source == Sighting.WorkflowSource);

    /// <summary>Deployments, each of which may have been announced more than once.</summary>
    private static int Successes(IEnumerable<Sighting> sightings) => sightings
        .Where(seen => seen.DetailType == "Deployment Succeeded")
        .DistinctBy(seen => seen.Text("deploymentId")).Count();

    private static int Retentions(IEnumerable<Sighting> sightings) => sightings.Count(seen =>
        seen.Source == Sighting.ExecutionSource && seen.Text("status") == "RUNNING"
        && seen.Text("name").StartsWith("retire-", StringComparison.Ordinal));
}
