using System.CommandLine;
using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen rollback`: stops a deployment that runs, or returns to the retained colour.</summary>
internal static class RollbackVerb
{
    public static Command Command()
    {
        var reason = CommonOptions.Reason("Recorded with the rollback.");
        var application = CommonOptions.Application();
        var command = new Command("rollback", "Return to the previous colour, now.") { reason, application };
        command.SetAction(async (parsed, cancel) =>
        {
            var input = new JsonObject { ["action"] = "rollback" };
            if (parsed.GetValue(reason) is { } given)
                input["reason"] = given;
            using var installation = parsed.InstallationOf(application);
            Console.WriteLine(await installation.StartAsync(input.ToJsonString(), cancel));
            return ExitCodes.Success;
        });
        return command;
    }
}
