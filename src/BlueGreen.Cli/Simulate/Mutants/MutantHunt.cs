using System.Text.Json.Nodes;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Simulate.Mutants;

/// <summary>Asks of every mutant of the state machine whether the sweep finds it.</summary>
public static class MutantHunt
{
    /// <summary>
    /// So many trials may contradict the list: most of the work would be to ask all of them about what changes nothing.
    /// </summary>
    private const int ListedMax = 100;

    /// <param name="equivalents">Mutants that change nothing that anybody could see, with the reason of each.</param>
    public static IEnumerable<MutantVerdict> Run(
        string template, IReadOnlyDictionary<string, string> equivalents, string? only, int workers)
    {
        var swept = SweepSettings.Apply(template);
        var machine = MachineOf(swept);
        var trials = MutantTrials.Prepare(swept, [.. StateScope.AllIn(machine)], workers);
        var mutants = MachineMutants.Of(machine).Where(mutant => only is null || mutant.Name.Contains(only));
        return Workers.Run(
            mutants, mutant => Judge(mutant, swept, trials, equivalents.GetValueOrDefault(mutant.Name)), workers);
    }

    private static MutantVerdict Judge(MachineMutant mutant, string template, MutantTrials trials, string? equivalent)
    {
        var mutated = TemplateSettings.WithMachine(template, mutant.Make);
        var runs = 0;
        foreach (var trial in trials.Of(mutant).Take(equivalent is null ? int.MaxValue : ListedMax))
        {
            var result = SafeTrial.Run(trial with { Template = mutated });
            runs++;
            if (result.Violations is [var found, ..] && IsOfTheMistake(trial))
                return new(
                    mutant.Name, runs, $"{found.Rule}: {found.Reason} ({trial.Scenario} {Faults(trial)})", equivalent);
        }
        return new(mutant.Name, runs, null, equivalent);
    }

    /// <summary>What is found without it, too, is a finding of the sweep.</summary>
    private static bool IsOfTheMistake(Trial trial) => SafeTrial.Run(trial).Violations.Count == 0;

    private static string Faults(Trial trial) => trial.Faults.IsEmpty ? "as it is" : string.Join(' ', trial.Faults);

    private static JsonObject MachineOf(string template)
    {
        JsonObject? definition = null;
        TemplateSettings.WithMachine(template, machine => definition = (JsonObject)machine.DeepClone());
        return definition!;
    }
}
