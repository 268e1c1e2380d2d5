using System.Text.Json;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate.Mutants;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen simulate --mutants`: does the sweep find every small mistake in the state machine?</summary>
internal static class SimulateMutants
{
    public static int Run(string template, string? only)
    {
        var equivalents = JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Layout.EquivalentMutants))!;
        var verdicts = new List<MutantVerdict>();
        foreach (var verdict in MutantHunt.Run(template, equivalents, only, Environment.ProcessorCount))
        {
            verdicts.Add(verdict);
            Console.WriteLine(
                $"{Word(verdict)} {verdict.Mutant} ({verdict.Runs} runs) {verdict.FoundBy ?? verdict.Equivalent}");
        }
        var found = verdicts.Count(one => one.FoundBy is not null);
        var same = verdicts.Count(one => one is { FoundBy: null, Equivalent: not null });
        Console.WriteLine(
            $"{verdicts.Count} mutants: {found} found, {same} change nothing, "
            + $"{verdicts.Count(one => one.IsSurvivor)} survived; score {Score(found, verdicts.Count - same)} %.");
        return verdicts.Any(one => one.IsSurvivor) ? ExitCodes.Failure : ExitCodes.Success;
    }

    private static string Word(MutantVerdict verdict) => verdict switch
    {
        { FoundBy: not null, Equivalent: not null } => "FOUND, though listed as the same:",
        { FoundBy: not null } => "found   ",
        { Equivalent: not null } => "the same",
        _ => "SURVIVED",
    };

    private static string Score(int found, int of) => of == 0 ? "100" : $"{100.0 * found / of:0.0}";
}
