using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>What is compared with the same story as it goes when nothing goes wrong.</summary>
internal sealed record PassingFacts
{
    public required IReadOnlyCollection<Fault> Struck { get; init; }

    public required Outcome Expected { get; init; }

    public required TrialOutcome Outcome { get; init; }

    /// <summary>What kept the story from its end.</summary>
    public required string? Problem { get; init; }

    public required IReadOnlyList<Sighting> Sightings { get; init; }

    public required IReadOnlyList<Site> Sites { get; init; }

    /// <summary>Executions that fail in the story as it is; null where nobody knows.</summary>
    public required int? FailuresExpected { get; init; }
}
