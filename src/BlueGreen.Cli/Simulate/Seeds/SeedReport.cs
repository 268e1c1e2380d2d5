using System.Collections.Immutable;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>What many seeds came to; as JSON, what `--json` writes.</summary>
public sealed record SeedReport
{
    public required long Runs { get; init; }

    /// <summary>What went wrong, by kind.</summary>
    public required ImmutableSortedDictionary<string, long> Faults { get; init; }

    /// <summary>What people and the world did beside that, by kind.</summary>
    public required ImmutableSortedDictionary<string, long> Acts { get; init; }

    /// <summary>How deployments ended.</summary>
    public required ImmutableSortedDictionary<string, long> Outcomes { get; init; }

    /// <summary>In the order of seeds.</summary>
    public required ImmutableArray<SeedViolation> Violations { get; init; }

    public required double RunsPerSecond { get; init; }

    public required double Seconds { get; init; }
}
