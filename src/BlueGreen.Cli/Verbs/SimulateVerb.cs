using System.CommandLine;
using BlueGreen.Cli.Simulate;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen simulate`: the same workflow in virtual time, while things go wrong.</summary>
internal static class SimulateVerb
{
    public static Command Command()
    {
        var mutants = new Option<bool>("--mutants")
        {
            Description = "Make every small mistake in the state machine in turn; the sweep must find each.",
        };
        var only = new Option<string?>("--only") { Description = "With --mutants: those whose name has this in it." };
        var template = new Option<string?>("--template") { Description = "Another template than cdk/template.json." };
        var json = new Option<string?>("--json") { Description = "Write the report to this file." };
        var command = new Command("simulate", "Deployments in virtual time, while things go wrong.");
        var faults = new SimulateArguments();
        faults.AddTo(command);
        var study = StudyArguments.AddedTo(command, faults.Seeds);
        foreach (var option in new Option[] { mutants, only, template, json })
            command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var text = ReadTemplate(parsed.GetValue(template));
            OutputFile.Demand("--json", parsed.GetValue(json));
            if (study.Read(parsed, text, parsed.GetValue(json)) is { } asked)
                return StudyReleases.Run(asked, TimeProvider.System);
            return parsed.GetValue(mutants)
                ? SimulateMutants.Run(text, parsed.GetValue(only))
                : faults.Run(parsed, text, parsed.GetValue(json));
        });
        return command;
    }

    /// <exception cref="BadInputException">There is none, or it is not one that the CDK app made.</exception>
    private static string ReadTemplate(string? file)
    {
        var text = TemplateFile.Read(file);
        try
        {
            _ = TemplateSettings.Read(text);
            return text;
        }
        catch (TemplateException problem)
        {
            throw new BadInputException($"--template: {problem.Message}");
        }
    }
}
