namespace BlueGreen.Core.Settings.Reading;

/// <summary>The settings of a file, or everything that is wrong with them at once.</summary>
/// <param name="Settings">Null when there is any problem.</param>
/// <param name="Problems">Each names the field, what was found, and what was expected.</param>
public sealed record SettingsReading(ApplicationSettings? Settings, IReadOnlyList<string> Problems);
