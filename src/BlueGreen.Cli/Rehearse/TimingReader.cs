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
            Milliseconds(FirstCall(switched, "Switch"), switched?.WallAt),
            Seconds(stage.FaultAt ?? FirstError(), reverted?.WallAt),
            Milliseconds(FirstCall(reverted, "Rollback"), reverted?.WallAt),
            Math.Round((ended - before.WallAt).TotalSeconds, 3));
    }

    /// <summary>
    /// The first call of the function's run that made the change: from there to the change is what the function does,
    /// its start-up apart.
    /// </summary>
    private DateTimeOffset? FirstCall(WeightChange? change, string function)
    {
        if (change is null)
            return null;
        var calls = rehearsal.Calls.Calls
            .Where(call => call.Caller.Contains(function, StringComparison.Ordinal) && call.From <= change.WallAt)
            .ToList();
        var made = calls.FindLastIndex(call => call.Name == "elasticloadbalancing:ModifyRule");
        var previous = made < 1 ? -1 : calls.FindLastIndex(made - 1, call => call.Name == "elasticloadbalancing:ModifyRule");
        return made < 0 ? null : calls[previous + 1].From;
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
