using System.Collections.Immutable;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Simulate.Sweep;

/// <summary>
/// Everything that can go wrong in the stories, one thing at a time: each place that a story passes, with each kind of
/// fault that is possible there.
/// </summary>
public static class SweepPlan
{
    /// <param name="undisturbed">
    /// The stories as they go when nothing goes wrong: they say which places there are.
    /// </param>
    public static ImmutableArray<Trial> All(IEnumerable<TrialResult> undisturbed) =>
    [
        .. from story in undisturbed
           from site in story.Sites
           from fault in FaultsAt(site)
           select Disturbed(story, fault),
    ];

    /// <summary>
    /// A part that still has every place with every kind of fault, for as long as each may last, at least once: a place
    /// is what it is called, however often and in whichever story it is passed.
    /// </summary>
    public static ImmutableArray<Trial> Part(ImmutableArray<Trial> all)
    {
        var seen = new HashSet<(SiteKind, string, FaultKind, Persistence)>();
        return [.. all.Where(trial => seen.Add(Subject(trial.Faults[0])))];
    }

    /// <summary>So many at most: each place and each kind of fault once, then others, spread evenly.</summary>
    public static ImmutableArray<Trial> Thinned(ImmutableArray<Trial> trials, int most)
    {
        if (trials.Length <= most)
            return trials;
        var kept = trials.DistinctBy(trial => trial.Faults[0].Kind)
            .UnionBy(trials.DistinctBy(Place), Cell)
            .Take(most).ToImmutableArray();
        var others = trials.ExceptBy(kept.Select(Cell), Cell).ToImmutableArray();
        var more = most - kept.Length;
        return
        [
            .. kept,
            .. Enumerable.Range(0, more).Select(index => others[(int)((long)index * others.Length / more)]),
        ];
    }

    private static (SiteKind, string) Place(Trial trial) => (trial.Faults[0].Site.Kind, trial.Faults[0].Site.Name);

    private static (string, Fault) Cell(Trial trial) => (trial.Scenario, trial.Faults[0]);

    /// <summary>The same story, with this too.</summary>
    internal static Trial Disturbed(TrialResult story, Fault fault) =>
        story.Trial with { Faults = [.. story.Trial.Faults, fault], FailuresExpected = story.Failures };

    private static (SiteKind, string, FaultKind, Persistence) Subject(Fault fault) =>
        (fault.Site.Kind, fault.Site.Name, fault.Kind, fault.Lasts);

    internal static IEnumerable<Fault> FaultsAt(Site site)
    {
        foreach (var kind in FaultKinds.At(site))
        {
            yield return new(site, kind);
            if (site.Kind != SiteKind.Call || !FaultKinds.MayLast(kind))
                continue;
            yield return new(site, kind, Persistence.Twice);
            yield return new(site, kind, Persistence.TenMinutes);
        }
    }
}
