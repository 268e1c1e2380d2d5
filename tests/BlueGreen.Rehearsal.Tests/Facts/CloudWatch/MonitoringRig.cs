using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;
using BlueGreen.Rehearsal.Tests.CloudWatch;

namespace BlueGreen.Rehearsal.Tests.Facts.CloudWatch;

/// <summary>CloudWatch on a clock that moves by whole minutes, and one metric: `Errors` of `Shop`.</summary>
internal sealed class MonitoringRig : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Monitoring _monitoring;

    private MonitoringRig(MetricDelay delay) => _monitoring = new(
        AwsAccount.Rehearsal, new RehearsalClock(Time, TimeProvider.System), Bus, delay);

    public ManualTime Time { get; } = new();

    public EventRecorder Bus { get; } = new();

    public Metrics Metrics => _monitoring.Metrics;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The first evaluation of alarms is waited for before a test moves the clock.</summary>
    public static async Task<MonitoringRig> StartAsync(MetricDelay? delay = null)
    {
        var rig = new MonitoringRig(delay ?? MetricDelay.Exactly(Minute));
        await rig.Time.SetAsync(Minute);
        return rig;
    }

    public void Measure(double value, string metric = "Errors") => Metrics
        .Series(new("Shop", metric, ImmutableSortedDictionary<string, string>.Empty)).Add(value, Time.GetUtcNow());

    /// <summary>Returns when the evaluation of each minute is over and the next is waited for.</summary>
    public async Task MinutesAsync(int minutes)
    {
        foreach (var _ in Enumerable.Range(0, minutes))
        {
            Time.Advance(Minute);
            await Time.SetAsync(Minute);
        }
    }

    /// <summary>1 of 1 periods at 1 or more, unless said otherwise.</summary>
    public Task PutAlarmAsync(string more = "", int periods = 1, int period = 60) => CallAsync("PutMetricAlarm", $$"""
        {"AlarmName": "errors", "Namespace": "Shop", "MetricName": "Errors", "Statistic": "Sum",
         "Period": {{period}}, "Threshold": 1, "EvaluationPeriods": {{periods}},
         "ComparisonOperator": "GreaterThanOrEqualToThreshold"{{more}} }
        """);

    public async Task<JsonObject> AlarmAsync() =>
        (JsonObject)(await CallAsync("DescribeAlarms", "{}"))["MetricAlarms"]![0]!;

    public async Task<string> StateAsync() => (string)(await AlarmAsync())["StateValue"]!;

    /// <summary>The sums of `Errors`, newest first.</summary>
    public async Task<double[]> SumsAsync(DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        var answer = await CallAsync("GetMetricData", $$"""
            {{Window(from ?? DateTimeOffset.UnixEpoch, to ?? Time.GetUtcNow())}}, "MetricDataQueries": [{{Query("m")}}]}
            """);
        return [.. answer["MetricDataResults"]![0]!["Values"]!.AsArray().Select(value => value!.GetValue<double>())];
    }

    public static string Window(DateTimeOffset from, DateTimeOffset to) =>
        $$"""{"StartTime": "{{from:O}}", "EndTime": "{{to:O}}" """;

    public static string Query(string id, string statistic = "Sum") => $$"""
        {"Id": "{{id}}", "MetricStat": {"Metric": {"Namespace": "Shop", "MetricName": "Errors"}, "Period": 60,
         "Stat": "{{statistic}}"} }
        """;

    public Task<JsonObject> CallAsync(string action, string parameters) => _monitoring.Service.CallAsync(
        new("cloudwatch", action, (JsonObject)JsonNode.Parse(parameters)!, Caller.Operator), Cancel);

    public ValueTask DisposeAsync() => _monitoring.DisposeAsync();
}
