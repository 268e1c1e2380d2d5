using BlueGreen.Core.Settings;
using BlueGreen.Core.Settings.Reading;

namespace BlueGreen.Cdk;

/// <summary>Where the user's settings are read for synthesis.</summary>
public static class SettingsFile
{
    /// <exception cref="UnusableSettingsException">The message names every field that is wrong.</exception>
    public static ApplicationSettings Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UnusableSettingsException(
                $"There is no settings file '{path}'. Make one that says " +
                "{\"application\": NAME, \"repository\": NAME}; " +
                "`-c settings=FILE` names another place.");
        }
        var reading = SettingsReader.Read(File.ReadAllText(path));
        return reading.Settings ?? throw new UnusableSettingsException(
            $"'{path}' cannot be used, and nothing was synthesised. Correct these and repeat the command; " +
            "bluegreen.schema.json documents every setting:\n  " + string.Join("\n  ", reading.Problems));
    }
}
