using System.Collections.Immutable;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Sums results up, in whatever order they come: the sum is the same. It does not grow with their number.</summary>
internal sealed class SeedTally
{
    /// <summary>Violations that are told, of the lowest seeds: more than anybody reads.</summary>
    private const int ToldMax = 1_000;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, long> _faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _acts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(long Seed, int Number), SeedViolation> _violations = [];

    public long Runs { get; private set; }

    /// <summary>Also those that are not told.</summary>
    public long Violations { get; private set; }

    public void Add(SeedResult result)
    {
        lock (_gate)
        {
            Runs++;
            Add(_faults, result.Faults);
            Add(_acts, result.Acts);
            Add(_outcomes, result.Outcomes);
            Violations += result.Violations.Count;
            for (var number = 0; number < result.Violations.Count; number++)
            {
                var (rule, reason) = (result.Violations[number].Rule, result.Violations[number].Reason);
                _violations[(result.Seed, number)] = new(rule, result.Seed, reason);
            }
            while (_violations.Count > ToldMax)
                _violations.Remove(_violations.Keys.Last());
        }
    }

    public SeedReport Report(TimeSpan time)
    {
        lock (_gate)
        {
            return new()
            {
                Runs = Runs,
                Faults = _faults.ToImmutableSortedDictionary(StringComparer.Ordinal),
                Acts = _acts.ToImmutableSortedDictionary(StringComparer.Ordinal),
                Outcomes = _outcomes.ToImmutableSortedDictionary(StringComparer.Ordinal),
                Violations = [.. _violations.Values],
                RunsPerSecond = Math.Round(Runs / Math.Max(time.TotalSeconds, 0.001), 1),
                Seconds = Math.Round(time.TotalSeconds, 1),
            };
        }
    }

    private static void Add(SortedDictionary<string, long> sums, ImmutableSortedDictionary<string, int> counts)
    {
        foreach (var (name, count) in counts)
            sums[name] = sums.GetValueOrDefault(name) + count;
    }
}
