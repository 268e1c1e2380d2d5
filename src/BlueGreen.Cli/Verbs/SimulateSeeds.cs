using System.CommandLine;
using System.Text.Json;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate.Seeds;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen simulate --seeds N`: the options' side of random stories.</summary>
internal sealed class SimulateSeeds
{
    public Option<long> Seeds { get; } = new("--seeds")
    {
        Description = "Play this many random stories, each from a seed of its own.",
        DefaultValueFactory = _ => 1_000,
    };

    public Option<long> From { get; } = new("--from")
    {
        Description = "The first seed.",
        DefaultValueFactory = _ => 1,
    };

    public Option<long?> Seed { get; } = new("--seed") { Description = "Play this seed alone." };

    public Option<bool> Trace { get; } = new("--trace") { Description = "With --seed: print everything that happened." };

    public Option<int> Workers { get; } = new("--workers")
    {
        Description = "Threads; as many as there are processors by default. The result does not depend on it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public int Run(ParseResult parsed, string? template, string? json, CancellationToken cancel)
    {
        var runner = new SeedRunner(File.ReadAllText(template ?? Layout.Template));
        if (parsed.GetValue(Seed) is { } seed)
            return Run(runner, seed, parsed.GetValue(Trace), json, cancel);
        var options = new SeedsOptions(
            parsed.GetValue(From), Positive("--seeds", parsed.GetValue(Seeds)),
            (int)Positive("--workers", parsed.GetValue(Workers)));
        return Report(new SeedsRun(options, runner.Run, TimeProvider.System)
        {
            Progress = Console.IsErrorRedirected ? _ => { } : Console.Error.WriteLine,
        }.Run(cancel), json);
    }

    private static int Run(SeedRunner runner, long seed, bool traces, string? json, CancellationToken cancel)
    {
        var result = runner.Run(seed);
        if (traces)
            Console.Write(result.Log);
        return Report(new SeedsRun(new(seed, 1, 1), _ => result, TimeProvider.System).Run(cancel), json);
    }

    private static int Report(SeedReport report, string? json)
    {
        SeedsText.Print(Console.Out, report);
        if (json is not null)
            File.WriteAllText(json, JsonSerializer.Serialize(report, SeedReportJson.Default.SeedReport));
        return report.Violations.IsEmpty ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static long Positive(string option, long value) => value > 0
        ? value
        : throw new BadInputException($"{option}: {value} found, a whole number above 0 expected; {option} 100, say.");
}
