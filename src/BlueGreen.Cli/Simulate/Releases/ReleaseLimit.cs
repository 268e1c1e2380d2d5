using System.Text.RegularExpressions;
using BlueGreen.Core.Settings;

namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>Which setting decided about a release, or let it pass.</summary>
public static partial class ReleaseLimit
{
    /// <summary>Percent: one answer in a hundred is beyond the percentile that is judged.</summary>
    private const double BeyondP99 = 1;

    /// <summary>A message of the workflow names the setting that it went by.</summary>
    public static string OfReason(string reason) => Setting().Match(reason) is { Success: true } named
        ? named.Value
        : reason.Contains("answered by version", StringComparison.Ordinal) ? "smoke.version"
        : reason.Contains("checks of", StringComparison.Ordinal) ? "smoke.checks"
        : reason.Contains("the alarm", StringComparison.Ordinal) ? "watch.alarms"
        : reason.Contains("ECS gave up", StringComparison.Ordinal) ? "deploy.timeoutSeconds" : "";

    /// <summary>For a release that went live: what would have to be another for it to be caught.</summary>
    /// <param name="faultBegan">In the watched time; null after it, or where there was none.</param>
    public static string OfPassed(StudiedRelease release, WatchSettings watch, bool faultBegan)
    {
        if (release.IsGood)
            return "";
        if (!faultBegan || release.RampMinutes * 60 > watch.BakeSeconds)
            return "watch.bakeSeconds";
        if (release.ErrorPercent > release.ErrorPercentBefore)
            return release.RequestsPerMinute * watch.BaselineSeconds / 60 >= watch.RequestsMin
                ? "watch.errorPercentIncreaseMax" : "watch.errorPercentMax";
        var share = release.SlowPercent * (release.Route?.TrafficPercent ?? 100) / 100;
        return share <= BeyondP99 ? "none: beyond p99"
            : release.DelayMilliseconds < watch.LatencyIncreaseMillisecondsMin
                ? "watch.latencyIncreaseMillisecondsMin"
                : "watch.latencyMillisecondsMax";
    }

    [GeneratedRegex(@"\b(watch|smoke|deploy|traffic)(\.[a-zA-Z]+)+")]
    private static partial Regex Setting();
}
