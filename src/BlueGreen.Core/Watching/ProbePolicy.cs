using BlueGreen.Core.Planning;
using BlueGreen.Core.Smoke;

namespace BlueGreen.Core.Watching;

/// <summary>Counts and judges the answers that our own requests get from production.</summary>
public static class ProbePolicy
{
    /// <summary>
    /// Percent of the probes that may be slower than the limit: the settings speak of the slowest tenth.
    /// </summary>
    private const double SlowPercentMax = 10;

    public static IReadOnlyList<ProbeRequest> Requests(DeploymentPlan plan) =>
    [
        .. Enumerable.Repeat(
            new ProbeRequest(
                "GET",
                new Uri(plan.Resources.ProductionUrl + plan.Watch.Probes.Path),
                new Dictionary<string, string>(),
                plan.Watch.Probes.TimeoutSeconds),
            plan.Watch.Probes.Requests),
    ];

    public static WatchSamples Add(WatchSamples samples, ProbeAnswer answer, DeploymentPlan plan, int percent)
    {
        var fingerprint = plan.Smoke.Version;
        var version = fingerprint.Header is { } header ? answer.Header(header) : null;
        var expected = VersionPolicy.Expected(fingerprint, plan.Release);
        var other = fingerprint.Header is not null && answer.Failure is null && version != expected;
        // The smoke test has proved that the new colour names itself; a good answer that does not is the old one's, as
        // the placeholder's is. The load balancer's own answers name no version either, and are not good.
        if (other && percent < 100 && (version is not null || answer.Status == plan.Watch.Probes.Status))
            return samples with { OldVersion = samples.OldVersion + 1 };

        var failure = answer.Failure
            ?? (answer.Status != plan.Watch.Probes.Status
                ? $"status {answer.Status}, expected {plan.Watch.Probes.Status}"
                : null)
            ?? (other ? $"version {version ?? "absent"}, expected {expected}" : null);
        return samples with
        {
            Probes = samples.Probes + 1,
            Failed = samples.Failed + (failure is null ? 0 : 1),
            WrongVersion = samples.WrongVersion + (other ? 1 : 0),
            Slow = samples.Slow + (answer.Milliseconds > plan.Watch.Probes.LatencyMillisecondsMax ? 1 : 0),
            SlowestMilliseconds = Math.Max(samples.SlowestMilliseconds, Math.Round(answer.Milliseconds, 1)),
            LastFailure = failure ?? samples.LastFailure,
        };
    }

    public static Judgement Judge(WatchSamples samples, DeploymentPlan plan)
    {
        var limits = plan.Watch.Probes;
        if (samples.Probes < limits.RequestsMin)
            return new Judgement.Missing($"{samples.Probes} probes, {limits.RequestsMin} are needed "
                + "(watch.probes.requestsMin)");
        var (failed, slow) = (100.0 * samples.Failed / samples.Probes, 100.0 * samples.Slow / samples.Probes);
        if (failed > limits.FailurePercentMax)
            return new Judgement.Breach(
                $"{samples.Failed} of {samples.Probes} probes failed ({failed:0.##} %, at most "
                + $"{limits.FailurePercentMax:0.##} % may: watch.probes.failurePercentMax); last: "
                + $"{samples.LastFailure}");
        return slow > SlowPercentMax
            ? new Judgement.Breach(
                $"{samples.Slow} of {samples.Probes} probes took longer than {limits.LatencyMillisecondsMax} ms "
                + $"({slow:0.##} %, at most {SlowPercentMax:0} % may: watch.probes.latencyMillisecondsMax; slowest "
                + $"{samples.SlowestMilliseconds:0} ms)")
            : new Judgement.Good(
                $"{samples.Failed} of {samples.Probes} probes failed, slowest {samples.SlowestMilliseconds:0} ms");
    }
}
