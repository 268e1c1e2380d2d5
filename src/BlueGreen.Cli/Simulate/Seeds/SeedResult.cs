using System.Collections.Immutable;
using BlueGreen.Cli.Rehearse.Observation;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>How one seed's story ended.</summary>
public sealed record SeedResult
{
    public required long Seed { get; init; }

    public required IReadOnlyList<RuleFinding> Violations { get; init; }

    /// <summary>What went wrong, by kind, and how often.</summary>
    public ImmutableSortedDictionary<string, int> Faults { get; init; } =
        ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>What people and the world did, by kind, and how often.</summary>
    public ImmutableSortedDictionary<string, int> Acts { get; init; } =
        ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>How deployments ended, and how often each way.</summary>
    public ImmutableSortedDictionary<string, int> Outcomes { get; init; } =
        ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>One line per thing that happened: same seed, same bytes.</summary>
    public required string Log { get; init; }
}
