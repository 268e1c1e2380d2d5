using System.Text.Encodings.Web;
using System.Text.Json;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Verbs;

/// <summary>
/// `bluegreen simulate --part` and `--all`: says what was covered, and how to see each violation again.
/// </summary>
internal static class SimulateSweep
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Run(SweepOptions options, string? jsonFile)
    {
        var done = 0;
        var report = Sweeps.Run(options, TimeProvider.System, (trial, all) => Tell(trial, ++done, all));
        Print(report);
        if (jsonFile is not null)
            File.WriteAllText(jsonFile, JsonSerializer.Serialize(report, s_json));
        return report.Violations.IsEmpty ? ExitCodes.Success : ExitCodes.Failure;
    }

    /// <summary>Violations as they are found; how far it is only where somebody looks on.</summary>
    private static void Tell(TrialResult trial, int done, int all)
    {
        foreach (var found in trial.Violations)
            Console.WriteLine($"{found.Rule}: {found.Reason}\n    {trial.Trial.Reproduction}");
        if (!Console.IsErrorRedirected && done % 50 == 0)
            Console.Error.Write($"\r{done} of {all} ");
    }

    private static void Print(SweepReport report)
    {
        Console.WriteLine(
            $"{report.Runs} runs of {report.Scenarios} stories, {report.Places} places, of {report.Cells} cells in "
            + $"all; {report.RunsPerSecond} runs a second, {report.Seconds} s.");
        Console.WriteLine($"Faults:   {Listed(report.Faults)}");
        Console.WriteLine($"Outcomes: {Listed(report.Outcomes)}");
        Console.WriteLine($"{report.Violations.Length} violations.");
    }

    private static string Listed(IEnumerable<KeyValuePair<string, int>> counts) =>
        string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"));
}
