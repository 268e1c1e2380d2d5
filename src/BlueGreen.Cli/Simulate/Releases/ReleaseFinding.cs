namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>What a configuration makes of one release, over many seeds.</summary>
/// <param name="Before">Seeds in which it was stopped before any user met it.</param>
/// <param name="After">Seeds in which users met it and production went back.</param>
/// <param name="Never">Seeds in which it stayed.</param>
/// <param name="LimitedBy">Settings, and in how many seeds each decided or would have to be another.</param>
/// <param name="Reason">The workflow's own sentence in the first seed.</param>
public sealed record ReleaseFinding(
    StudiedRelease Release, int Before, int After, int Never, Spread DetectSeconds, Spread RevertSeconds,
    Spread FailedRequests, Spread SlowRequests, IReadOnlyDictionary<string, int> LimitedBy, string Reason)
{
    /// <summary>A good release stays; a bad one does not.</summary>
    public int Missed => Release.IsGood ? Before + After : Never;

    public static ReleaseFinding Of(StudiedRelease release, IReadOnlyList<ReleaseRun> runs) => new(
        release,
        runs.Count(run => run.End == ReleaseEnd.StoppedBeforeSwitch),
        runs.Count(run => run.End == ReleaseEnd.RolledBack),
        runs.Count(run => run.End == ReleaseEnd.WentLive),
        Spread.Of(runs.Select(run => run.DetectSeconds).OfType<double>()),
        Spread.Of(runs.Select(run => run.RevertSeconds).OfType<double>()),
        Spread.Of(runs.Select(run => (double)run.Failed)),
        Spread.Of(runs.Select(run => (double)run.Slow)),
        new SortedDictionary<string, int>(runs.Where(run => run.LimitedBy.Length > 0)
            .GroupBy(run => run.LimitedBy).ToDictionary(named => named.Key, named => named.Count()),
            StringComparer.Ordinal),
        runs[0].Reason);
}
