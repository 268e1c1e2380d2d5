using System.Collections.Immutable;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Simulate.Mutants;

/// <summary>
/// Which trials of the sweep are asked about a mistake in a state: the stories that pass it, what can go wrong in it,
/// and a sample of all the rest.
/// </summary>
internal sealed class MutantTrials
{
    /// <summary>Of the sweep's part, when nothing nearer has found the mistake.</summary>
    private const int SampleMax = 40;

    private readonly IReadOnlyList<StateScope> _scopes;
    private readonly List<TrialResult> _ways;
    private readonly ImmutableArray<Trial> _sample;
    private readonly ImmutableArray<Trial> _denied;
    private readonly ILookup<string, Trial> _byState;

    private MutantTrials(
        IReadOnlyList<StateScope> scopes, List<TrialResult> ways, ImmutableArray<Trial> sample,
        ImmutableArray<Trial> denied)
    {
        (_scopes, _ways, _sample, _denied) = (scopes, ways, sample, denied);
        _byState = ways.SelectMany(Near).DistinctBy(near => (near.State, near.Trial.Scenario, near.Trial.Faults[^1] with
        {
            Site = near.Trial.Faults[^1].Site with { Number = 0 },
        })).ToLookup(near => near.State, near => near.Trial);
    }

    /// <summary>Plays the stories, and looks for a way to each state that none of them passes.</summary>
    public static MutantTrials Prepare(string template, IReadOnlyList<StateScope> scopes, int workers)
    {
        var undisturbed = new SweepOptions { Template = template }.Scenarios
            .Select(name => new Trial(name, []) { Template = template });
        var stories = Workers.Run(undisturbed, SafeTrial.Run, workers).ToList();
        var all = SweepPlan.All(stories);
        var sample = SweepPlan.Thinned(SweepPlan.Part(all), SampleMax);
        ImmutableArray<Trial> denied = [.. Denied(all)];
        var trials = new MutantTrials(scopes, stories, sample, denied);
        var detours = from scope in scopes
                      from state in scope.Names
                      where !stories.Any(story => Passes(story, state))
                      let before = scope.Before(state).SelectMany(other => trials._byState[other])
                      let detour = Workers.Run(before, SafeTrial.Run, workers).FirstOrDefault(way => Passes(way, state))
                      where detour is not null
                      select detour;
        return new(scopes, [.. stories, .. detours], sample, denied);
    }

    public IEnumerable<Trial> Of(MachineMutant mutant) => mutant.IsOfFailures
        ?
        [
            .. _byState[mutant.State], .. Refused(mutant.State), .. Through(mutant.State), .. Leading(mutant.State),
            .. _sample, .. _denied, .. Pairs(mutant.State),
        ]
        : [.. Through(mutant.State), .. _byState[mutant.State], .. Leading(mutant.State), .. _sample, .. _denied];

    /// <summary>What each call's lasting refusal does: most of what leads to a person.</summary>
    private static IEnumerable<Trial> Denied(IEnumerable<Trial> all) => all
        .Where(trial => trial.Faults is [{ Kind: FaultKind.Denied, Lasts: Persistence.TenMinutes }])
        .DistinctBy(trial => trial.Faults[0].Site.Name);

    /// <summary>What goes wrong for good in a state or two before may be what leads the workflow here.</summary>
    private IEnumerable<Trial> Leading(string state)
    {
        string[] before = [.. Before(state)];
        return before.Union(before.SelectMany(Before)).Where(other => other != state)
            .SelectMany(other => _byState[other]).Where(trial => trial.Faults[^1].Lasts == Persistence.TenMinutes);
    }

    /// <summary>The state's own calls are refused for longer than they are tried.</summary>
    private IEnumerable<Trial> Refused(string state) =>
        from trial in _byState[state]
        let fault = trial.Faults[^1]
        where fault is { Kind: FaultKind.Denied, Lasts: Persistence.TenMinutes }
        select trial with { Faults = trial.Faults.Replace(fault, fault with { Lasts = Persistence.Hour }) };

    /// <summary>A call that is refused for long, while the state's own call is, too.</summary>
    private IEnumerable<Trial> Pairs(string state) =>
        from own in _byState[state].Select(trial => trial.Faults[^1]).DistinctBy(fault => fault.Site.Name)
        where CallSites.IsOfWorkflow(own.Site)
        let lasting = new Fault(own.Site with { Number = 1 }, FaultKind.Denied, Persistence.TenMinutes)
        from trial in _denied
        where trial.Faults[0].Site.Name != own.Site.Name
        select trial with { Faults = [.. trial.Faults, lasting] };

    private IEnumerable<string> Before(string state) => _scopes.SelectMany(scope => scope.Before(state));

    private IEnumerable<Trial> Through(string state) => _ways
        .Where(way => Passes(way, state))
        .Select(way => way.Trial with { FailuresExpected = way.Failures });

    private static bool Passes(TrialResult way, string state) =>
        way.Sites.Any(site => site.Kind == SiteKind.State && site.Name == state);

    /// <summary>A place belongs to the state that was entered last before it was passed.</summary>
    private static IEnumerable<(string State, Trial Trial)> Near(TrialResult way)
    {
        var state = "";
        foreach (var site in way.Sites)
        {
            state = site.Kind == SiteKind.State ? site.Name : state;
            foreach (var fault in SweepPlan.FaultsAt(site))
                yield return (state, SweepPlan.Disturbed(way, fault));
        }
    }
}
