using System.Collections.Immutable;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Simulate.Sweep;

/// <summary>
/// Runs the sweep: the stories as they are, then once for every single thing that can go wrong in them.
/// </summary>
public static class Sweeps
{
    /// <param name="onTrial">Told of every trial as it ends, and how many there are.</param>
    public static SweepReport Run(SweepOptions options, TimeProvider wall, Action<TrialResult, int> onTrial)
    {
        var tally = new SweepTally(wall);
        var template = SweepSettings.Apply(options.Template);
        var stories = options.Scenarios.Select(name =>
            new Trial(name, []) { Template = template, Seed = options.Seed });
        var undisturbed = Workers.Run(stories, SafeTrial.Run, options.Workers).ToList();
        var all = SweepPlan.All(undisturbed);
        var chosen = Chosen(all, options);
        foreach (var result in undisturbed.Concat(Workers.Run(chosen, SafeTrial.Run, options.Workers)))
        {
            tally.Add(result);
            onTrial(result, chosen.Length);
            if (options.EndsAtFirst && result.Violations.Count > 0)
                break;
        }
        return tally.Report(all.Length);
    }

    private static ImmutableArray<Trial> Chosen(ImmutableArray<Trial> all, SweepOptions options)
    {
        var chosen = options.IsPart ? SweepPlan.Part(all) : all;
        return options.RunsMax is { } most ? SweepPlan.Thinned(chosen, most) : chosen;
    }
}
