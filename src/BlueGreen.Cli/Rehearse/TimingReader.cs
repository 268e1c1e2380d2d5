using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Core;

namespace BlueGreen.Cli.Rehearse;

/// <summary>Wall-clock times of one story, from the rule's changes, the calls and the users' first errors.</summary>
public static class TimingReader
{
    public static TimingReport Read(TimingFacts facts)
    {
        var switched = facts.Changes.FirstOrDefault(change => change.WallAt >= facts.PushedAt);
        var reverted = facts.Changes.LastOrDefault(change => change.Split.Live?.Name == facts.LiveBefore);
        return new(
            Seconds(facts.PushedAt, switched?.WallAt),
            Milliseconds(FirstCall(facts, switched, "Switch", "Switch"), switched?.WallAt),
            Seconds(facts.FaultAt ?? FirstError(facts), reverted?.WallAt),
            Milliseconds(FirstCall(facts, reverted, "RollBack", "Rollback"), reverted?.WallAt),
            Math.Round((facts.Ended - facts.Began).TotalSeconds, 3));
    }

    /// <summary>
    /// The first call of the function that made the change, after its state was entered: from there to the change is
    /// what the function does, its start-up apart.
    /// </summary>
    private static DateTimeOffset? FirstCall(TimingFacts facts, WeightChange? change, string state, string function)
    {
        if (change is null || facts.LastEntered(state, change.WallAt) is not { } entered)
            return null;
        return facts.Calls.FirstOrDefault(call =>
            call.From >= entered && call.Caller.Contains(function, StringComparison.Ordinal))?.From;
    }

    /// <summary>When a user first got an error after traffic moved, or since the story began.</summary>
    private static DateTimeOffset? FirstError(TimingFacts facts) =>
        facts.FirstErrorAfter(facts.Changes is [var first, ..] ? first.WallAt : facts.Began);

    private static double? Seconds(DateTimeOffset? from, DateTimeOffset? to) =>
        from is { } start && to is { } end && end >= start ? Math.Round((end - start).TotalSeconds, 3) : null;

    private static double? Milliseconds(DateTimeOffset? from, DateTimeOffset? to) =>
        from is { } start && to is { } end && end >= start ? Math.Round((end - start).TotalMilliseconds, 1) : null;
}
