using System.CommandLine;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen simulate`: what would happen, in virtual time.</summary>
internal static class SimulateVerb
{
    public static Command Command()
    {
        var seeds = new SimulateSeeds();
        var json = new Option<string?>("--json") { Description = "Write the report to this file." };
        var template = new Option<string?>("--template") { Description = "Another template than cdk/template.json." };
        var command = new Command("simulate", "Play deployments in virtual time, while things go wrong.")
        {
            seeds.Seeds, seeds.From, seeds.Seed, seeds.Trace, seeds.Workers, json, template,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(
            seeds.Run(parsed, parsed.GetValue(template), parsed.GetValue(json), cancel)));
        return command;
    }
}
