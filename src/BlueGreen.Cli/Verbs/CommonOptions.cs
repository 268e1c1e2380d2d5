using System.CommandLine;
using System.Text.Json;
using BlueGreen.Cli.Remote;

namespace BlueGreen.Cli.Verbs;

/// <summary>Options that several verbs take, spelled once.</summary>
internal static class CommonOptions
{
    private const string SettingsFile = "bluegreen.json";

    public static Option<string?> Application() => new("--application")
    {
        Description = $"The application's name; by default the one in ./{SettingsFile}.",
    };

    /// <summary>The installation of the application that the command line or the settings file names.</summary>
    public static Installation InstallationOf(this ParseResult parsed, Option<string?> application) =>
        Installation.Of(parsed.GetValue(application) ?? FromSettings());

    private static string FromSettings()
    {
        if (!File.Exists(SettingsFile))
            throw new BadInputException(
                $"No {SettingsFile} here: run in the folder that has it, or name the --application.");
        var application = Parse().TryGetProperty("application", out var found) ? found : default;
        return application.ValueKind == JsonValueKind.String && application.GetString() is { Length: > 0 } name
            ? name
            : throw Wrong(
                $"`application` is {(application.ValueKind == default ? "missing" : application.GetRawText())}");
    }

    private static JsonElement Parse()
    {
        try
        {
            var root = JsonElement.Parse(File.ReadAllText(SettingsFile));
            return root.ValueKind == JsonValueKind.Object ? root : throw Wrong("it is no JSON object");
        }
        catch (JsonException malformed)
        {
            throw Wrong($"it is no JSON: {malformed.Message}");
        }
    }

    private static BadInputException Wrong(string found) => new(
        $"{SettingsFile}: {found}; expected an object with the application's name, {{\"application\": \"shop\"}}. "
        + "Correct it, or name the --application.");
}
