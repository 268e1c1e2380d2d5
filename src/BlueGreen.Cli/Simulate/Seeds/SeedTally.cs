using System.Collections.Immutable;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Sums results up in the order of seeds. It does not grow with their number.</summary>
internal sealed class SeedTally
{
    /// <summary>Violations that are told, of the lowest seeds: more than anybody reads.</summary>
    private const int ToldMax = 1_000;

    private readonly SortedDictionary<string, long> _faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _acts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);
    private readonly List<SeedViolation> _told = [];

    public long Runs { get; private set; }

    /// <summary>Also those that are not told.</summary>
    public long Violations { get; private set; }

    public void Add(SeedResult result)
    {
        Runs++;
        Add(_faults, result.Faults);
        Add(_acts, result.Acts);
        Add(_outcomes, result.Outcomes);
        Violations += result.Violations.Count;
        _told.AddRange(result.Violations.Take(ToldMax - _told.Count)
            .Select(finding => new SeedViolation(finding.Rule, result.Seed, finding.Reason)));
    }

    public SeedReport Report(TimeSpan time) => new()
    {
        Runs = Runs,
        Faults = _faults.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Acts = _acts.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Outcomes = _outcomes.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Violations = [.. _told],
        // A clock may stand still, and a rate is finite.
        RunsPerSecond = Math.Round(Runs / Math.Max(time.TotalSeconds, 0.001), 1),
        Seconds = Math.Round(time.TotalSeconds, 1),
    };

    private static void Add(SortedDictionary<string, long> sums, ImmutableSortedDictionary<string, int> counts)
    {
        foreach (var (name, count) in counts)
            sums[name] = sums.GetValueOrDefault(name) + count;
    }
}
