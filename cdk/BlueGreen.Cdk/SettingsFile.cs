using System.Text.Json;
using BlueGreen.Core.Settings;

namespace BlueGreen.Cdk;

/// <summary>Where the user's settings are read for synthesis.</summary>
public static class SettingsFile
{
    /// <exception cref="JsonException">The message names the field.</exception>
    public static ApplicationSettings Read(string path)
    {
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<ApplicationSettings>(file, JsonSerializerOptions.Web)
            ?? throw new JsonException($"'{path}' holds null; an object with `application` was expected.");
    }
}
