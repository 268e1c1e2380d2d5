using BlueGreen.Cli.Rehearse.Observation;

namespace BlueGreen.Cli.Rehearse;

/// <summary>What the times of one story are read from, all by the wall clock.</summary>
public sealed record TimingFacts
{
    public required DateTimeOffset Began { get; init; }

    public required DateTimeOffset Ended { get; init; }

    /// <summary>The last push; null where the story has none.</summary>
    public DateTimeOffset? PushedAt { get; init; }

    /// <summary>When the story's own fault began, if it said so.</summary>
    public DateTimeOffset? FaultAt { get; init; }

    /// <summary>The colour that had production when the story began.</summary>
    public required string LiveBefore { get; init; }

    /// <summary>Of the production rule, during the story, oldest first.</summary>
    public required IReadOnlyList<WeightChange> Changes { get; init; }

    /// <summary>Oldest first; earlier stories' too.</summary>
    public required IEnumerable<CallRecord> Calls { get; init; }

    /// <summary>When a state was last entered before an instant.</summary>
    public required Func<string, DateTimeOffset, DateTimeOffset?> LastEntered { get; init; }

    /// <summary>When users first met an error after an instant.</summary>
    public required Func<DateTimeOffset, DateTimeOffset?> FirstErrorAfter { get; init; }
}
