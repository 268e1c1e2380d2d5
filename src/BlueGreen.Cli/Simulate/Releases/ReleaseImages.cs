using System.Collections.Immutable;
using System.Globalization;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>The images of a study: the sample's, told by its environment to be the one described.</summary>
internal static class ReleaseImages
{
    private const string CrashAfter = "300";

    /// <summary>The release that is live when the one described is pushed.</summary>
    public static LocalImage Before(LocalImage image, StudiedRelease release) => With(image, new()
    {
        ["VERSION"] = image.Tag,
        ["FAULT_ERROR_PERCENT"] = Text(release.ErrorPercentBefore),
        // It must go live itself, before there are users.
        ["FAULT_FROM"] = "users",
        ["ROUTE"] = release.Route?.Path,
    });

    public static LocalImage Of(LocalImage image, StudiedRelease release) => With(image, new()
    {
        ["VERSION"] = release.SaysWrongVersion ? Stage.FirstRelease : image.Tag,
        ["CRASH_AFTER_MILLISECONDS"] = release.Crashes ? CrashAfter : null,
        ["FAULT_ERROR_PERCENT"] = Text(release.ErrorPercent),
        ["FAULT_SLOW_PERCENT"] = Text(release.SlowPercent),
        ["FAULT_DELAY_MILLISECONDS"] = Text(release.DelayMilliseconds),
        ["FAULT_PATH"] = release.Route?.Path,
        ["FAULT_AFTER_SECONDS"] = Text(release.AfterMinutes * 60),
        ["FAULT_RAMP_SECONDS"] = Text(release.RampMinutes * 60),
        ["FAULT_FROM"] = release.IsFromUsers ? "users" : null,
        ["ROUTE"] = release.Route?.Path,
    });

    /// <summary>By way of its manifest, so that its digest is that of what it now does.</summary>
    private static LocalImage With(LocalImage image, Dictionary<string, string?> environment) =>
        LocalImage.FromManifest((image with
        {
            Environment = environment.Where(pair => pair.Value is not null)
                .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value!),
        }).ToManifest());

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
