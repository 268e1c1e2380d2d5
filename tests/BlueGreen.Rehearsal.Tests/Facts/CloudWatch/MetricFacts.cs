using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.CloudWatch;

namespace BlueGreen.Rehearsal.Tests.Facts.CloudWatch;

/// <summary>
/// CloudWatch API reference, GetMetricData and MetricStat; "CloudWatch metrics for your Application Load Balancer".
/// How late a datapoint is, AWS does not say: one to three minutes are commonly seen.
/// </summary>
public sealed class MetricFacts
{
    [Fact]
    [Trait("Fact", "A metric has datapoints only for minutes in which something was reported; the others are missing.")]
    public async Task Metric_MinutesWithoutTraffic_AreMissingAndNotZero()
    {
        await using var rig = await MonitoringRig.StartAsync();
        rig.Measure(5);
        await rig.MinutesAsync(3);
        rig.Measure(7);
        await rig.MinutesAsync(2);

        Assert.Equal((double[])[7, 5], await rig.SumsAsync());
    }

    [Fact]
    [Trait("Fact", "A minute's datapoint can be read one to three minutes after the minute's end.")]
    public async Task Datapoint_OfAMinute_IsThereOneToThreeMinutesLater()
    {
        await using var rig = await MonitoringRig.StartAsync(MetricDelay.Usual);
        rig.Measure(5);

        await rig.MinutesAsync(1);
        Assert.Empty(await rig.SumsAsync());
        await rig.MinutesAsync(3);

        Assert.Equal((double[])[5], await rig.SumsAsync());
    }

    [Fact]
    [Trait("Fact", "A newer minute can be there before an older one, and a minute's requests before its errors.")]
    public void Datapoints_OfSeveralMinutesAndSeries_ComeInNoOrder()
    {
        var minutes = Enumerable.Range(0, 60).Select(minute => DateTimeOffset.UnixEpoch.AddMinutes(minute)).ToList();
        var requests = minutes.Select(minute => MetricDelay.Usual.VisibleFrom("requests", minute)).ToList();
        var errors = minutes.Select(minute => MetricDelay.Usual.VisibleFrom("errors", minute)).ToList();

        Assert.All(minutes.Zip(requests), pair => Assert.InRange(
            pair.Second - pair.First, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(4)));
        Assert.Contains(requests.Zip(requests.Skip(1)), pair => pair.First > pair.Second);
        Assert.Contains(requests.Zip(errors), pair => pair.First < pair.Second);
    }

    [Fact]
    [Trait("Fact", "GetMetricData rounds StartTime down to the minute, and includes it; EndTime is excluded.")]
    public async Task GetMetricData_StartWithinAMinute_BeginsWithTheWholeMinute()
    {
        await using var rig = await MonitoringRig.StartAsync();
        var minute = rig.Time.GetUtcNow();
        rig.Measure(5);
        await rig.MinutesAsync(1);
        rig.Measure(7);
        await rig.MinutesAsync(4);

        Assert.Equal((double[])[5], await rig.SumsAsync(minute.AddSeconds(59), minute.AddMinutes(1)));
        Assert.Equal((double[])[7, 5], await rig.SumsAsync(minute.AddSeconds(59), minute.AddSeconds(61)));
    }

    [Fact]
    [Trait("Fact", "GetMetricData takes at most 500 queries in one call.")]
    public async Task GetMetricData_MoreThan500Queries_IsRefused()
    {
        await using var rig = await MonitoringRig.StartAsync();

        Assert.Equal(500, (await AskAsync(500))["MetricDataResults"]!.AsArray().Count);
        var refused = await Assert.ThrowsAsync<AwsException>(() => AskAsync(501));

        Assert.Equal("ValidationError", refused.Code);

        Task<JsonObject> AskAsync(int queries) => rig.CallAsync("GetMetricData",
            MonitoringRig.Window(DateTimeOffset.UnixEpoch, rig.Time.GetUtcNow()) + ", \"MetricDataQueries\": ["
            + string.Join(',', Enumerable.Range(0, queries).Select(id => MonitoringRig.Query($"m{id}"))) + "]}");
    }

    [Fact]
    [Trait("Fact", "Percentiles are of the period's values: p99 of a hundred is not moved by the slowest of them.")]
    public async Task GetMetricData_P99OfAHundred_IsNotTheSlowest()
    {
        await using var rig = await MonitoringRig.StartAsync();
        foreach (var value in Enumerable.Repeat(1, 99).Append(1000)) rig.Measure(value);
        await rig.MinutesAsync(2);

        var answer = await rig.CallAsync("GetMetricData", $$"""
            {{MonitoringRig.Window(DateTimeOffset.UnixEpoch, rig.Time.GetUtcNow())}}, "MetricDataQueries": [
              {{MonitoringRig.Query("p99", "p99")}}, {{MonitoringRig.Query("all", "p100")}}]}
            """);

        Assert.InRange(answer["MetricDataResults"]![0]!["Values"]![0]!.GetValue<double>(), 0.99, 1.01);
        Assert.InRange(answer["MetricDataResults"]![1]!["Values"]![0]!.GetValue<double>(), 990, 1010);
    }

    [Fact]
    [Trait("Fact", "FILL gives the newest minutes a value before their datapoints can be there.")]
    public async Task Fill_OfTheNewestMinutes_HidesThatTheyAreMissing()
    {
        await using var rig = await MonitoringRig.StartAsync();
        var start = rig.Time.GetUtcNow();
        rig.Measure(5);
        await rig.MinutesAsync(3);

        var answer = await rig.CallAsync("GetMetricData", $$"""
            {{MonitoringRig.Window(start, rig.Time.GetUtcNow())}}, "MetricDataQueries": [
              {"Id": "filled", "Expression": "FILL(m, 0)"}, {{MonitoringRig.Query("m")}}]}
            """);

        Assert.Equal("[0,0,5]", answer["MetricDataResults"]![0]!["Values"]!.ToJsonString());
    }
}
