using System.CommandLine;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen simulate`: deployments in virtual time, thousands of them, from the deployed template.</summary>
internal static class SimulateVerb
{
    /// <summary>Of one release: enough to tell a rule from an accident, and minutes for the whole catalogue.</summary>
    private const int SeedsOfRelease = 20;

    private const int SeedsMax = 1_000_000;

    public static Command Command()
    {
        var release = new Option<string?>("--release")
        {
            Description = "`catalogue`, or a file of releases: what would have happened to users?",
        };
        var settings = new Option<string?>("--settings")
        {
            Description = "With --release: another settings file than the template was made from.",
        };
        var seeds = new Option<int?>("--seeds") { Description = "How many seeds to play." };
        var json = new Option<string?>("--json") { Description = "Write what was found to this file." };
        var template = new Option<string?>("--template") { Description = "Another template than cdk/template.json." };
        var command = new Command("simulate", "Simulate deployments in virtual time.")
        {
            release, settings, seeds, json, template,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(release) is not { } named)
                throw new BadInputException(
                    "--release: nothing found, `catalogue` or a file of releases expected; "
                    + "`bluegreen simulate --release catalogue`, say.");
            return await StudyReleases.RunAsync(
                new(
                    named, parsed.GetValue(settings), Count("--seeds", parsed.GetValue(seeds) ?? SeedsOfRelease),
                    parsed.GetValue(json), parsed.GetValue(template)),
                TimeProvider.System, cancel);
        });
        return command;
    }

    private static int Count(string option, int value) => value is > 0 and <= SeedsMax
        ? value
        : throw new BadInputException(
            $"{option}: {value} found, a whole number from 1 to {SeedsMax} expected; {option} 20, say.");
}
