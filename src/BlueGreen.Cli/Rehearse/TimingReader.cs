using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Core;

namespace BlueGreen.Cli.Rehearse;

/// <summary>Wall-clock times of one story, from the rule's changes, the calls and the users' first errors.</summary>
public sealed class TimingReader(RunningRehearsal rehearsal, Bearings before, IReadOnlyList<WeightChange> changes)
{
    public TimingReport Read(Stage stage, DateTimeOffset ended)
    {
        var switched = changes.FirstOrDefault(change => change.WallAt >= stage.LastPush?.WallAt);
        var reverted = changes.LastOrDefault(change => change.Split.Live?.Name == before.Live);
        return new(
            Seconds(stage.LastPush?.WallAt, switched?.WallAt),
            Milliseconds(FirstCall(switched, "Switch", "Switch"), switched?.WallAt),
            Seconds(stage.FaultAt ?? FirstError(), reverted?.WallAt),
            Milliseconds(FirstCall(reverted, "RollBack", "Rollback"), reverted?.WallAt),
            Math.Round((ended - before.WallAt).TotalSeconds, 3));
    }

    /// <summary>
    /// The first call of the function that made the change, after its state was entered: from there to the change is
    /// what the function does, its start-up apart.
    /// </summary>
    private DateTimeOffset? FirstCall(WeightChange? change, string state, string function)
    {
        if (change is null || rehearsal.States.LastEntered(state, change.WallAt) is not { } entered)
            return null;
        return rehearsal.Calls.Calls.FirstOrDefault(call =>
            call.From >= entered && call.Caller.Contains(function, StringComparison.Ordinal))?.From;
    }

    /// <summary>When a user first got an error after traffic moved, or since the story began.</summary>
    private DateTimeOffset? FirstError()
    {
        var since = changes.Count == 0 ? (DateTimeOffset?)null : changes[0].WallAt;
        return rehearsal.FirstAppErrorAfter(since ?? before.WallAt);
    }

    private static double? Seconds(DateTimeOffset? from, DateTimeOffset? to) =>
        from is { } start && to is { } end && end >= start ? Math.Round((end - start).TotalSeconds, 3) : null;

    private static double? Milliseconds(DateTimeOffset? from, DateTimeOffset? to) =>
        from is { } start && to is { } end && end >= start ? Math.Round((end - start).TotalMilliseconds, 1) : null;
}
