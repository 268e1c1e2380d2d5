using System.Collections.Immutable;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Simulate.Sweep;

/// <summary>Adds trials up to a report, one after another, so that none is kept.</summary>
internal sealed class SweepTally(TimeProvider wall)
{
    private readonly long _start = wall.GetTimestamp();
    private readonly HashSet<string> _scenarios = [];
    private readonly HashSet<(SiteKind, string)> _places = [];
    private readonly SortedDictionary<string, int> _faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly List<SweepViolation> _violations = [];

    public int Runs { get; private set; }

    public void Add(TrialResult result)
    {
        Runs++;
        _scenarios.Add(result.Trial.Scenario);
        foreach (var fault in result.Struck)
        {
            _places.Add((fault.Site.Kind, fault.Site.Name));
            Count(_faults, FaultKinds.Name(fault.Kind));
        }
        Count(_outcomes, $"{result.Outcome}");
        _violations.AddRange(result.Violations.Select(found =>
            new SweepViolation(found.Rule, found.Reason, result.Trial.Reproduction)));
    }

    public SweepReport Report(int cells)
    {
        var seconds = wall.GetElapsedTime(_start).TotalSeconds;
        return new()
        {
            Runs = Runs,
            Cells = cells,
            Scenarios = _scenarios.Count,
            Places = _places.Count,
            Faults = _faults.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Outcomes = _outcomes.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Violations = [.. _violations],
            RunsPerSecond = Math.Round(Runs / seconds, 1),
            Seconds = Math.Round(seconds, 1),
        };
    }

    private static void Count(SortedDictionary<string, int> counts, string name) =>
        counts[name] = counts.GetValueOrDefault(name) + 1;
}
