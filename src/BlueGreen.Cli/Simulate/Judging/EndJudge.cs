using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Core;
using BlueGreen.Core.Deploying;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>
/// Judges how a trial left the world: nothing half done, nothing kept that nobody needs, everybody told.
/// </summary>
internal static class EndJudge
{
    /// <summary>Events of the workflow that tell how a deployment ended.</summary>
    private static readonly string[] Ends =
    [
        "Deployment Succeeded", "Rolled Back", "Rollback Failed", "Deployment Refused", "Retention Ended",
        "Retirement Failed",
    ];

    /// <summary>Within ten minutes: far more than the sweep starts, and than what goes wrong makes fail.</summary>
    private const int FailuresMax = 30;

    public static IEnumerable<RuleFinding> Judge(RunningRehearsal rehearsal, RulesWatch watch, EndFacts facts)
    {
        var (record, split) = (watch.Record, rehearsal.Production.Split);
        if (!facts.IsSettled && !watch.IsRuleByHand)
            yield return new(
                "end", $"not over {facts.Patience.TotalHours:0.#} hours after its story; {facts.Unsettled}");
        if (record.Holder is { } holder && facts.IsSettled)
            yield return new("R5", $"the lock is still held by {holder}, and nothing runs any more");
        if (split.Live is null && !watch.IsRuleByHand)
            yield return new("R1", $"the split is {split} at the end");
        if (record.Live is { } recorded && split.Live is { } live && live.Name != recorded && !watch.IsRuleByHand)
            yield return new("R6", $"the record says {recorded} and the listener {live.Name} at the end");
        if (facts.Dropped > 0)
            yield return new("R8", $"{facts.Dropped} requests were lost: {facts.FirstLoss}");
        foreach (var finding in facts.IsBusDead ? [] : Untold(watch, facts.Sightings))
            yield return finding;
        foreach (var finding in facts.IsBusWell ? Silent(facts.Sightings) : [])
            yield return finding;
        if (IsEndless(facts.Sightings, facts.StartsRepeated))
            yield return new("end", $"{FailuresMax} executions failed within ten minutes: one's end starts the next");
        if (!facts.IsSettled || watch.IsRuleByHand)
            yield break;
        if (StillRunning(rehearsal, watch) is { } running)
            yield return running;
        foreach (var left in Left(rehearsal, record, facts.Sightings))
            yield return left;
    }

    /// <summary>What somebody would stumble over later: a stack update, or who waits for an image.</summary>
    private static IEnumerable<RuleFinding> Left(
        RunningRehearsal rehearsal, RecordView record, IReadOnlyList<Sighting> sightings)
    {
        var names = new ApplicationNames(rehearsal.Application);
        foreach (var family in Enum.GetValues<Colour>().Select(names.Fleet))
            if (rehearsal.Aws.Parts.Ecs.TagOfNewest(family, ShapePolicy.DeploymentTag) is { } plan
                && sightings.Any(seen => seen.DetailType == "Rolled Back" && seen.Text("deploymentId") == plan))
                yield return new("end", $"{plan} was rolled back, and its revision is the newest of {family}");
        var newest = rehearsal.Aws.Parts.Ecs.Registry.Newest(rehearsal.Application);
        if (newest.PushedAt > record.LastPushedAt && !newest.Digests.Contains(record.Digest))
            yield return new("end", $"the push of {newest.Digests[0]} was never taken up");
    }

    /// <summary>
    /// The colour without traffic runs nothing, or the release that is kept for a roll-back, or what a person started.
    /// </summary>
    private static RuleFinding? StillRunning(RunningRehearsal rehearsal, RulesWatch watch)
    {
        if (rehearsal.Production.Split.Live is not { } live)
            return null;
        var idle = rehearsal.Fleet(live.Other);
        var digest = idle.Release.Contains('@') ? idle.Release[(idle.Release.IndexOf('@') + 1)..] : null;
        return idle.Desired == 0 || digest is null || digest == watch.Record.PreviousDigest
            || watch.IsGrownByHand(live.Other)
            ? null
            : new("end", $"{live.Other.Name} has no traffic and still runs {idle.Desired} of {digest}");
    }

    /// <summary>Of each deployment that had the lock, somebody was told how it ended, and why.</summary>
    private static IEnumerable<RuleFinding> Untold(RulesWatch watch, IReadOnlyList<Sighting> sightings)
    {
        foreach (var plan in watch.Plans)
        {
            var isTold = sightings.Any(seen => seen.Source == Sighting.WorkflowSource
                ? Ends.Contains(seen.DetailType) && seen.Text("deploymentId") == plan && seen.Text("reason").Length > 0
                    || seen.Text("reason").Contains($"The deployment {plan} ended", StringComparison.Ordinal)
                : seen.Source == Sighting.ExecutionSource && seen.Text("name") == plan && IsExplained(seen));
            if (!isTold && watch.Record.PlanId != plan && !plan.StartsWith("retire-", StringComparison.Ordinal))
                yield return new("end", $"nobody was told how the deployment {plan} ended");
        }
    }

    /// <param name="startsRepeated">That may fail as often more.</param>
    internal static bool IsEndless(IReadOnlyList<Sighting> sightings, int startsRepeated)
    {
        var chain = FailuresMax + startsRepeated;
        var failed = sightings
            .Where(seen => seen.Source == Sighting.ExecutionSource && seen.Text("status") == "FAILED")
            .Select(seen => seen.WallAt).ToList();
        return failed.Zip(failed.Skip(chain - 1)).Any(one => one.Second - one.First < TimeSpan.FromMinutes(10));
    }

    /// <summary>An execution that fails says so on the bus, in words: nobody should have to look for it.</summary>
    private static IEnumerable<RuleFinding> Silent(IReadOnlyList<Sighting> sightings) => sightings
        .Where(seen => seen.Source == Sighting.ExecutionSource && seen.Text("status") == "FAILED")
        .Where(failed => !sightings.Any(seen => seen.Source == Sighting.WorkflowSource
            && seen.Execution == failed.Execution && Ends.Contains(seen.DetailType) && seen.Text("reason").Length > 0))
        .Select(failed => new RuleFinding(
            "end",
            $"{failed.Text("name")} failed and announced nothing: {failed.Text("error")} {failed.Text("cause")}"));

    /// <summary>Step Functions itself tells the end, and a failure with its cause.</summary>
    private static bool IsExplained(Sighting seen) =>
        seen.Text("status") == "SUCCEEDED" || (seen.Text("status") == "FAILED" && seen.Text("cause").Length > 0);
}
