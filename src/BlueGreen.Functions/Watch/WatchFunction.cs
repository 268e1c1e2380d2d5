using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Watching;
using BlueGreen.Functions.Ports;
using Microsoft.Extensions.Logging;

namespace BlueGreen.Functions.Watch;

/// <summary>Judges the new colour under real traffic; before any has moved, it measures the live one.</summary>
/// <remarks>Safe to retry: it changes nothing. A look that is lost costs its probes' samples only.</remarks>
public sealed partial class WatchFunction(IProbe probe, IMetrics metrics, ILogger<WatchFunction> log)
{
    public async Task<WatchOutput> HandleAsync(WatchInput input, CancellationToken cancel)
    {
        var output = input.Traffic is { } traffic
            ? await LookAsync(input.Plan, traffic, input.Previous, input.Now, cancel)
            : await MeasureAsync(input.Plan, input.Now, cancel);
        LogVerdict(input.Plan.DeploymentId, output.Verdict, output.Reason);
        return output;
    }

    /// <summary>
    /// Not measurable is not measured: CloudWatch's absence here stops the deployment before any user sees it.
    /// </summary>
    private async Task<WatchOutput> MeasureAsync(DeploymentPlan plan, DateTimeOffset now, CancellationToken cancel)
    {
        var start = now.AddSeconds(-plan.Watch.BaselineSeconds);
        var measured = await metrics.ReadAsync(plan.Resources, plan.To, start, now, cancel);
        var live = measured.From;
        return new(
            WatchNext.Wait, WatchVerdict.Baseline,
            $"{plan.From.Name} over {plan.Watch.BaselineSeconds} s: {live.Requests} requests, "
            + $"{live.ErrorPercent:0.##} % errors, p99 "
            + $"{(live.P99Milliseconds is { } p99 ? $"{p99:0} ms" : "unknown")}.",
            live, WatchSamples.From(now), null);
    }

    private async Task<WatchOutput> LookAsync(
        DeploymentPlan plan, WatchTraffic traffic, WatchPrevious? previous, DateTimeOffset now,
            CancellationToken cancel)
    {
        var start = previous?.Samples is { } carried && carried.Since == traffic.SwitchedAt
            ? carried
            : WatchSamples.From(traffic.SwitchedAt);
        var answers = await Task.WhenAll(
            ProbePolicy.Requests(plan).Select(request => probe.SendAsync(request, cancel)));
        var samples = answers.Aggregate(
            start, (sum, answer) => ProbePolicy.Add(sum, answer, plan, traffic.Percent));
        var (measured, alarms, problem) = await ReadCloudWatchAsync(plan, traffic, now, cancel);

        var baseline = previous?.Baseline ?? ColourMetrics.None;
        var decision = WatchPolicy.Decide(new(
            plan, traffic.Percent, traffic.SwitchedAt, traffic.BakeSeconds, samples,
            measured?.To ?? ColourMetrics.None, baseline, alarms, problem, now));
        return new(
            decision.Next, decision.Verdict, decision.Reason, baseline,
            samples with { Extensions = decision.Extensions }, measured);
    }

    /// <summary>
    /// That CloudWatch cannot be read is a finding here, with its own verdict, and no reason to stop looking.
    /// </summary>
    private async Task<(TrafficMetrics? Measured, IReadOnlyList<AlarmState> Alarms,
        string? Problem)> ReadCloudWatchAsync(
        DeploymentPlan plan, WatchTraffic traffic, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            var measured = await metrics.ReadAsync(plan.Resources, plan.To, traffic.SwitchedAt, now, cancel);
            var alarms = await metrics.ReadAlarmsAsync(plan.Watch.Alarms, cancel);
            return (measured, alarms, null);
        }
        catch (AwsUnavailableException problem)
        {
            return (null, [], problem.Message);
        }
    }

    [LoggerMessage(501, LogLevel.Information, "{DeploymentId}: {Verdict}: {Reason}")]
    private partial void LogVerdict(string deploymentId, WatchVerdict verdict, string reason);
}

/// <summary>Property names are the contract with <c>statemachine.asl.json</c>.</summary>
/// <param name="Traffic">What Switch answered; absent before the first switch.</param>
/// <param name="Previous">What Watch answered last.</param>
public sealed record WatchInput(
    DeploymentPlan Plan, DateTimeOffset Now, WatchTraffic? Traffic = null, WatchPrevious? Previous = null);

/// <summary>The part of Switch's answer that a look needs.</summary>
public sealed record WatchTraffic(int Percent, DateTimeOffset SwitchedAt, int BakeSeconds);

/// <summary>The part of Watch's last answer that the next one builds on.</summary>
public sealed record WatchPrevious(ColourMetrics? Baseline, WatchSamples? Samples);

/// <summary>What was found, what is carried on, and what was measured.</summary>
public sealed record WatchOutput(
    WatchNext Next, WatchVerdict Verdict, string Reason, ColourMetrics Baseline, WatchSamples Samples,
    TrafficMetrics? Metrics);
