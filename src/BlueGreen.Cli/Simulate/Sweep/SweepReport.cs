using System.Collections.Immutable;

namespace BlueGreen.Cli.Simulate.Sweep;

/// <summary>What a sweep covered, and what it found; the object that `--json` writes.</summary>
public sealed record SweepReport
{
    public required int Runs { get; init; }

    /// <summary>Of all cells that a whole sweep has.</summary>
    public required int Cells { get; init; }

    public required int Scenarios { get; init; }

    /// <summary>Places by what they are called, each once, however often a story passes it.</summary>
    public required int Places { get; init; }

    /// <summary>Faults that came about, by kind.</summary>
    public required ImmutableSortedDictionary<string, int> Faults { get; init; }

    public required ImmutableSortedDictionary<string, int> Outcomes { get; init; }

    public required ImmutableArray<SweepViolation> Violations { get; init; }

    public required double RunsPerSecond { get; init; }

    public required double Seconds { get; init; }
}

/// <summary>One promise that was broken, and the command line that shows it again.</summary>
public sealed record SweepViolation(string Rule, string Reason, string Reproduction);
