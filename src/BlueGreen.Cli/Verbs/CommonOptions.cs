using System.CommandLine;
using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Verbs;

/// <summary>Options that several verbs take, spelled once.</summary>
internal static class CommonOptions
{
    public static Option<string> Application() => new("--application")
    {
        Description = "The application's name; by default the one in ./bluegreen.json.",
        DefaultValueFactory = _ => FromSettings("bluegreen.json"),
    };

    private static string FromSettings(string file)
    {
        if (!File.Exists(file))
            throw new BadInputException($"No {file} here: run in the folder that has it, or name the --application.");
        return (string?)JsonNode.Parse(File.ReadAllText(file))?["application"]
            ?? throw new BadInputException($"{file}: `application` is missing; give the application's name.");
    }
}
