using BlueGreen.Cli.Rehearse.Observation;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>What a trial's end is judged by, beside the world as it is.</summary>
internal sealed record EndFacts
{
    /// <summary>Everything had come to rest when the patience was over.</summary>
    public required bool IsSettled { get; init; }

    public required TimeSpan Patience { get; init; }

    /// <summary>What had not.</summary>
    public required string Unsettled { get; init; }

    public required IReadOnlyList<Sighting> Sightings { get; init; }

    /// <summary>Users' requests that were lost, but for those that a task's own death cost.</summary>
    public required long Dropped { get; init; }

    /// <summary>Nothing kept the workflow from putting its events on the bus.</summary>
    public required bool IsBusWell { get; init; }

    /// <summary>So many attempts in a row failed that the workflow may have given up an event.</summary>
    public bool IsBusDead { get; init; }

    /// <summary>An event started an execution, was told otherwise, and started another one.</summary>
    public int StartsRepeated { get; init; }

    public required string FirstLoss { get; init; }
}
