using System.Text.Json;
using BlueGreen.Cli.Simulate.Seeds;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen simulate --seeds N` and `--seed S`: random stories, played and printed.</summary>
internal static class SimulateSeeds
{
    public static int Run(SeedsOptions options, SeedRunner runner, string? json) => Report(
        new SeedsRun(options, runner.Run, TimeProvider.System)
        {
            Progress = Console.IsErrorRedirected ? _ => { } : Console.Error.WriteLine,
        }.Run(), json);

    /// <param name="traces">Print everything that happened, before the report.</param>
    public static int RunOne(long seed, SeedRunner runner, bool traces, string? json)
    {
        SeedResult Play(long one)
        {
            var result = runner.Run(one);
            if (traces)
                Console.Write(result.Log);
            return result;
        }
        return Report(new SeedsRun(new(seed, 1, 1), Play, TimeProvider.System).Run(), json);
    }

    public static int Report(SeedReport report, string? json)
    {
        SeedsText.Print(Console.Out, report);
        if (json is not null)
            File.WriteAllText(json, JsonSerializer.Serialize(report, SeedReportJson.Default.SeedReport));
        return report.Violations.IsEmpty ? ExitCodes.Success : ExitCodes.Failure;
    }
}
