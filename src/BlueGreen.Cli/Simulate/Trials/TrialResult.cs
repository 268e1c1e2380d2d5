using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Simulate.Faults;

namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>How a trial ended.</summary>
public sealed record TrialResult
{
    public required Trial Trial { get; init; }

    public required TrialOutcome Outcome { get; init; }

    /// <summary>What broke a promise; nothing when all is well.</summary>
    public required IReadOnlyList<RuleFinding> Violations { get; init; }

    /// <summary>Executions that ended as FAILED.</summary>
    public required int Failures { get; init; }

    /// <summary>The faults that came about.</summary>
    public required IReadOnlyCollection<Fault> Struck { get; init; }

    /// <summary>Every place that the story passed at which something could go wrong.</summary>
    public required IReadOnlyList<Site> Sites { get; init; }

    /// <summary>One line per thing that happened: same seed, same bytes.</summary>
    public required string Log { get; init; }

    /// <summary>From the stack's creation to the end.</summary>
    public required TimeSpan VirtualTime { get; init; }
}
