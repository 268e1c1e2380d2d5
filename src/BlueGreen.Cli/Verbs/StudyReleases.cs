using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate.Releases;
using BlueGreen.Core.Settings;
using BlueGreen.Core.Settings.Reading;

namespace BlueGreen.Cli.Verbs;

/// <summary>`bluegreen simulate --release`: the options' side of it.</summary>
internal static class StudyReleases
{
    private const string BuiltIn = "catalogue";

    public static int Run(StudyOptions options, TimeProvider wall)
    {
        var releases = options.Release == BuiltIn
            ? ReleaseStudy.Catalogue() : ReleaseFile.Load("--release", options.Release);
        var settings = options.Settings is { } file ? ReadSettings(file) : null;
        if (settings?.Watch.Alarms is { Count: > 0 } alarms)
            Console.Error.WriteLine(
                $"watch.alarms: {string.Join(", ", alarms)} are quiet here, as only AWS has what they watch.");
        try
        {
            var report = ReleaseStudy.Run(options.Template, settings, releases, options.Seeds, wall);
            StudyText.Print(Console.Out, report);
            if (options.Json is { } written)
                File.WriteAllText(written, StudyText.Json(report) + "\n");
            return ExitCodes.Success;
        }
        catch (ScenarioFailedException problem)
        {
            throw new BadInputException(
                "With these settings not even a good release without users goes live, so no other can be studied: "
                + $"{problem.Message} Correct the setting that it names, and repeat the command.");
        }
    }

    private static ApplicationSettings ReadSettings(string path)
    {
        if (!File.Exists(path))
            throw new BadInputException(
                $"--settings: there is no file {path}; expected one like bluegreen.json.");
        var reading = SettingsReader.Read(File.ReadAllText(path));
        return reading.Settings ?? throw new BadInputException(
            $"{path} cannot be used, and nothing was simulated. Correct these and repeat the command; "
            + $"bluegreen.schema.json documents every setting:\n  {string.Join("\n  ", reading.Problems)}");
    }
}

/// <summary>What is asked of whom.</summary>
/// <param name="Release">`catalogue`, or a file.</param>
/// <param name="Template">The template's text.</param>
internal sealed record StudyOptions(string Release, string Template)
{
    /// <summary>A settings file; null for what the template was made from.</summary>
    public string? Settings { get; init; }

    public required int Seeds { get; init; }

    public string? Json { get; init; }
}
