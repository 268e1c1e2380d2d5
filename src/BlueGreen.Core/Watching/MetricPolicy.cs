using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Watching;

/// <summary>
/// Judges the new colour's share of real traffic, by limits of its own and against the old colour's baseline.
/// </summary>
public static class MetricPolicy
{
    public static Judgement Judge(ColourMetrics metrics, ColourMetrics baseline, WatchSettings limits)
    {
        if (metrics.Requests < limits.RequestsMin)
            return new Judgement.Missing(
                $"{metrics.Requests} requests measured, {limits.RequestsMin} are needed (watch.requestsMin)");
        // Enough to compare with; without it the absolute limits alone decide.
        var compared = baseline.Requests >= limits.RequestsMin ? baseline : null;
        var breach = ErrorBreach(metrics, compared, limits) ?? LatencyBreach(metrics, compared, limits);
        if (breach is not null)
            return new Judgement.Breach(breach);
        return metrics.P99Milliseconds is { } p99
            ? new Judgement.Good(
                $"{metrics.ErrorPercent:0.##} % errors and p99 {p99:0} ms of {metrics.Requests} requests, "
                + (compared is null
                    ? $"no baseline ({baseline.Requests} requests)"
                    : $"baseline {compared.ErrorPercent:0.##} % and "
                        + (compared.P99Milliseconds is { } before ? $"{before:0} ms" : "no latency")))
            : new Judgement.Missing($"no latency measured for {metrics.Requests} requests");
    }

    private static string? ErrorBreach(ColourMetrics metrics, ColourMetrics? baseline, WatchSettings limits)
    {
        // One error in the first hundred answers is a percent, and says nothing (docs/decisions/0042).
        if (metrics.Errors + metrics.ConnectionErrors < limits.ErrorsMin)
            return null;
        var seen = $"{metrics.ErrorPercent:0.##} % of {metrics.Requests} requests failed";
        if (metrics.ErrorPercent > limits.ErrorPercentMax)
            return $"{seen}, at most {limits.ErrorPercentMax:0.##} % may (watch.errorPercentMax)";
        return baseline is not null
            && metrics.ErrorPercent - baseline.ErrorPercent > limits.ErrorPercentIncreaseMax
                ? $"{seen}, before the switch {baseline.ErrorPercent:0.##} % did; at most "
                    + $"{limits.ErrorPercentIncreaseMax:0.##} points more may (watch.errorPercentIncreaseMax)"
                : null;
    }

    private static string? LatencyBreach(ColourMetrics metrics, ColourMetrics? baseline, WatchSettings limits)
    {
        if (metrics.P99Milliseconds is not { } p99)
            return null;
        if (p99 > limits.LatencyMillisecondsMax)
            return $"p99 is {p99:0} ms over {metrics.Requests} requests, at most {limits.LatencyMillisecondsMax} ms "
                + $"allowed (watch.latencyMillisecondsMax)";
        return baseline?.P99Milliseconds is { } before
            && p99 > before * limits.LatencyRatioMax
            && p99 - before >= limits.LatencyIncreaseMillisecondsMin
                ? $"p99 is {p99:0} ms over {metrics.Requests} requests, {p99 / Math.Max(before, 0.001):0.#} times the "
                    + $"baseline's {before:0} ms; at most {limits.LatencyRatioMax:0.#} times allowed "
                    + "(watch.latencyRatioMax)"
                : null;
    }
}
