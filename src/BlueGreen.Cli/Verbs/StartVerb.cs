using System.CommandLine;
using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen start IMAGE`: a deployment by hand, as the console would start it.</summary>
internal static class StartVerb
{
    public static Command Command()
    {
        var image = new Argument<string>("image") { Description = "repository:tag or repository@sha256:..." };
        var approval = new Option<bool>("--approval") { Description = "Wait for an approval before the switch." };
        var application = CommonOptions.Application();
        var command = new Command("start", "Start a deployment of an image that was pushed.")
        {
            image, approval, application,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var input = new JsonObject { ["image"] = parsed.GetValue(image) };
            if (parsed.GetValue(approval))
                input["approval"] = true;
            using var installation = parsed.InstallationOf(application);
            Console.WriteLine(await installation.StartAsync(input.ToJsonString(), cancel));
            return ExitCodes.Success;
        });
        return command;
    }
}
