namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>One release, deployed once.</summary>
/// <param name="Reason">The workflow's own sentence on how it ended.</param>
/// <param name="LimitedBy">The setting that decided, or that would have to be another; empty for none.</param>
/// <param name="DetectSeconds">From when users could meet the fault to the decision; null without either.</param>
/// <param name="RevertSeconds">From when users could meet the fault until the last weight was back.</param>
/// <param name="Failed">Requests of users that the release, or the lack of it, failed.</param>
/// <param name="Slow">Requests that the release kept waiting, and answered.</param>
public sealed record ReleaseRun(
    ReleaseEnd End, string Reason, string LimitedBy, double? DetectSeconds, double? RevertSeconds, long Failed,
    long Slow);
