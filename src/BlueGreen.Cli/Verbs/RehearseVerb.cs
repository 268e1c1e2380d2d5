using System.CommandLine;
using System.Net;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen rehearse`: the whole workflow on this machine, from the template that is deployed.</summary>
internal static class RehearseVerb
{
    public static Command Command()
    {
        var scenarios = new Option<string[]>("--scenario") { Description = "Play this scenario; may be given again." };
        var list = new Option<bool>("--list") { Description = "List the scenarios, and stop." };
        var json = new Option<string?>("--json") { Description = "Write the reports to this file." };
        var rate = new Option<double>("--rate")
        {
            Description = "Requests per second of load.",
            DefaultValueFactory = _ => 300,
        };
        var speed = new Option<double>("--speed")
        {
            Description = "How many times as fast as the wall waits run.",
            DefaultValueFactory = _ => RehearsalOptions.DefaultSpeed,
        };
        var keep = new Option<bool>("--keep") { Description = "Stay up afterwards, for the AWS CLI and other verbs." };
        var port = new Option<int>("--port") { Description = "The AWS endpoint's port; any free one by default." };
        var approve = new Option<bool>("--approve") { Description = "Answer every question with yes." };
        var reject = new Option<bool>("--reject") { Description = "Answer every question with no." };
        var template = new Option<string?>("--template") { Description = "Another template than cdk/template.json." };
        var log = new Option<string?>("--log") { Description = "Write what functions and resources log to this file." };
        var audit = new Option<bool>("--audit-permissions")
        {
            Description = "Play every scenario, and say which permissions of the template that took.",
        };
        var prove = new Option<bool>("--prove")
        {
            Description = "Take each permission away in turn; the scenario that uses it must fail.",
        };
        var page = new Option<string?>("--page")
        {
            Description = "With --audit-permissions: write the table of permissions to this file.",
        };
        var command = new Command("rehearse", "Rehearse deployments on this machine.")
        {
            scenarios, list, json, rate, speed, keep, port, approve, reject, template, log, audit, prove, page,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(list))
                return List();
            var options = new RehearsalOptions
            {
                Scenarios = parsed.GetValue(scenarios) is { Length: > 0 } named ? named : Catalogue.Default,
                Json = parsed.GetValue(json),
                Rate = Positive("--rate", parsed.GetValue(rate)),
                Speed = Positive("--speed", parsed.GetValue(speed)),
                Keep = parsed.GetValue(keep),
                Port = Port(parsed.GetValue(port)),
                Answer = Answer(parsed.GetValue(approve), parsed.GetValue(reject)),
                Template = parsed.GetValue(template),
                LogFile = parsed.GetValue(log),
            };
            var auditing = new AuditOptions(parsed.GetValue(audit), parsed.GetValue(prove), parsed.GetValue(page));
            if (auditing.Audit || auditing.Prove)
                return await AuditPermissions.RunAsync(options, auditing, TimeProvider.System, cancel);
            return await Rehearsals.RunAsync(options, TimeProvider.System, cancel);
        });
        return command;
    }

    private static int List()
    {
        foreach (var scenario in Catalogue.All)
            Console.WriteLine($"{scenario.Name,-16} {scenario.Story}");
        return ExitCodes.Success;
    }

    private static double Positive(string option, double value) => value > 0 && double.IsFinite(value)
        ? value
        : throw new BadInputException($"{option}: {value} found, a number above 0 expected; {option} 30, say.");

    private static int Port(int value) => value is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort
        ? value
        : throw new BadInputException(
            $"--port: {value} found, a port from 1 to {IPEndPoint.MaxPort} expected, or no --port for any free one.");

    private static string? Answer(bool approve, bool reject) => (approve, reject) switch
    {
        (true, true) => throw new BadInputException("--approve and --reject: give one of them, not both."),
        (true, false) => "approve",
        (false, true) => "reject",
        _ => null,
    };
}
