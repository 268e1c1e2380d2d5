using System.CommandLine;
using System.Text.Json;
using BlueGreen.Cli.Remote;
using BlueGreen.Core.Inputs;
using BlueGreen.Core.Requests;

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

    /// <summary>Recorded in the ledger, and shown with the deployment.</summary>
    public static Option<string?> Reason(string description)
    {
        var reason = new Option<string?>("--reason") { Description = description };
        reason.Validators.Add(given =>
        {
            if (given.GetValue(reason) is { Length: > RequestReader.ReasonMax } text)
                given.AddError(
                    $"--reason: {text.Length} characters found, at most {RequestReader.ReasonMax} expected.");
        });
        return reason;
    }

    private static string FromSettings()
    {
        if (!File.Exists(SettingsFile))
            throw new BadInputException(
                $"No {SettingsFile} here: run in the folder that has it, or name the --application.");
        return ApplicationOf(File.ReadAllText(SettingsFile));
    }

    /// <summary>The name in a settings file; the rest of it is the installation's business.</summary>
    internal static string ApplicationOf(string settings)
    {
        var root = Parse(settings);
        if (root.ValueKind != JsonValueKind.Object)
            throw Wrong("it is no JSON object");
        var application = root.TryGetProperty("application", out var found) ? found : default;
        return application.ValueKind == JsonValueKind.String && application.GetString() is { Length: > 0 } name
            ? name
            : throw Wrong(
                $"`application` is {(application.ValueKind == default ? "missing" : InputText.Show(application))}");
    }

    /// <summary>As the settings are read when they are installed, comments included.</summary>
    private static JsonElement Parse(string settings)
    {
        if (InputText.BrokenCharacter(settings) is { } broken)
            throw Wrong($"it is no JSON: it has half a character in {broken}");
        try
        {
            return JsonElement.Parse(
                settings, new() { CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false });
        }
        catch (JsonException malformed)
        {
            throw Wrong($"it is no JSON: {InputText.Show(malformed)}");
        }
    }

    private static BadInputException Wrong(string found) => new(
        $"{SettingsFile}: {found}; expected an object with the application's name, {{\"application\": \"shop\"}}. "
        + "Correct it, or name the --application.");
}
