using System.Collections.Immutable;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Simulate.Mutants;

/// <summary>
/// Which trials of the sweep are asked about a mistake in a state: the stories that pass it, what can go wrong in it,
/// and
/// a sample of all the rest.
/// </summary>
internal sealed class MutantTrials
{
    /// <summary>Of the sweep's part, when nothing nearer has found the mistake.</summary>
    private const int SampleMax = 40;

    private readonly IReadOnlyList<TrialResult> _stories;
    private readonly ImmutableArray<Trial> _sample;
    private readonly ILookup<string, Trial> _byState;

    public MutantTrials(IReadOnlyList<TrialResult> undisturbed)
    {
        _stories = undisturbed;
        var all = SweepPlan.All(undisturbed);
        _sample = SweepPlan.Thinned(SweepPlan.Part(all), SampleMax);
        _byState = undisturbed.SelectMany(Near).DistinctBy(near => (near.State, near.Trial.Faults[0] with
        {
            Site = near.Trial.Faults[0].Site with { Number = 0 },
        })).ToLookup(near => near.State, near => near.Trial);
    }

    public IEnumerable<Trial> Of(MachineMutant mutant) => mutant.IsOfFailures
        ? [.. _byState[mutant.State], .. Through(mutant.State), .. _sample]
        : [.. Through(mutant.State), .. _byState[mutant.State], .. _sample];

    private IEnumerable<Trial> Through(string state) => _stories
        .Where(story => story.Sites.Any(site => site.Kind == SiteKind.State && site.Name == state))
        .Select(story => story.Trial with { FailuresExpected = story.Failures });

    /// <summary>A place belongs to the state that was entered last before it was passed.</summary>
    private static IEnumerable<(string State, Trial Trial)> Near(TrialResult story)
    {
        var state = "";
        foreach (var site in story.Sites)
        {
            state = site.Kind == SiteKind.State ? site.Name : state;
            foreach (var fault in SweepPlan.FaultsAt(site))
                yield return (state, SweepPlan.Disturbed(story, fault));
        }
    }
}
