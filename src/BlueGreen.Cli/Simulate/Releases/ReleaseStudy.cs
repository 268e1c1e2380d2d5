using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate.Trials;
using BlueGreen.Core.Settings;

namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>
/// What would have happened to users: a configuration, against every release of a list, many seeds each.
/// </summary>
public static class ReleaseStudy
{
    /// <param name="settings">Null for the template's own.</param>
    /// <param name="seeds">From 1 on, the same for each release.</param>
    /// <exception cref="Rehearse.Scenarios.ScenarioFailedException">Not even a good release goes live.</exception>
    public static StudyReport Run(
        string template, ApplicationSettings? settings, IReadOnlyList<StudiedRelease> releases, int seeds,
        TimeProvider wall)
    {
        var start = wall.GetTimestamp();
        var templates = releases.Select(release => StudyTemplate.Of(template, settings, release)).ToList();
        var runs = Workers.Run(
            Enumerable.Range(0, releases.Count * seeds),
            run => ReleasePlay.Run(releases[run / seeds], templates[run / seeds], 1 + (run % seeds)),
            Environment.ProcessorCount).ToArray();
        return new(
            [.. releases.Select((release, index) =>
                ReleaseFinding.Of(release, runs[(index * seeds)..((index + 1) * seeds)]))],
            seeds, Math.Round(wall.GetElapsedTime(start).TotalSeconds, 1));
    }

    /// <summary>The releases that everybody meets one day.</summary>
    public static IReadOnlyList<StudiedRelease> Catalogue() => ReleaseFile.Load("--release", Layout.Releases);
}
