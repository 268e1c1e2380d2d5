using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.CloudWatch.Queries;

namespace BlueGreen.Rehearsal.CloudWatch.Api;

/// <summary>GetMetricStatistics, the older way to read one metric, which consoles and scripts still use.</summary>
public sealed class StatisticsApi(Metrics metrics)
{
    /// <summary>"A single call returns at most 1,440 data points" (GetMetricStatistics).</summary>
    private const int DatapointsMax = 1440;

    public JsonObject GetMetricStatistics(JsonObject request)
    {
        var from = request.Instant("StartTime") ?? throw Missing("StartTime");
        var to = request.Instant("EndTime") ?? throw Missing("EndTime");
        if (from >= to)
            throw new AwsException(
                "InvalidParameterValue", "The parameter StartTime must be less than the parameter EndTime.");
        var period = MetricQuery.PeriodOf(request.Number("Period") ?? throw Missing("Period"));
        if ((to - from) / period > DatapointsMax)
            throw new AwsException("InvalidParameterCombination",
                $"You have requested up to {(to - from) / period:0} datapoints, which exceeds the limit of "
                + $"{DatapointsMax}. Specify a longer Period or a shorter time range.");
        var simple = request.Texts("Statistics").ToList();
        var extended = request.Texts("ExtendedStatistics").ToList();
        if (simple is [] && extended is [])
            throw new AwsException(
                "InvalidParameterCombination", "Must specify either Statistics or ExtendedStatistics");

        var name = MetricQuery.NameOf(request);
        var points = new SortedDictionary<DateTimeOffset, JsonObject>();
        foreach (var statistic in simple)
            foreach (var (at, value) in Read(name, from, to, period, statistic))
                PointAt(points, at)[statistic] = value;
        foreach (var statistic in extended)
            foreach (var (at, value) in Read(name, from, to, period, statistic))
                ExtendedOf(PointAt(points, at))[statistic] = value;
        return new() { ["Label"] = name.Name, ["Datapoints"] = new JsonArray([.. points.Values]) };
    }

    private SortedList<DateTimeOffset, double> Read(
        MetricName name, DateTimeOffset from, DateTimeOffset to, TimeSpan period, string statistic) =>
        metrics.Read(name, MetricSeries.Floor(from, TimeSpan.FromMinutes(1)), to, period, Statistic.Parse(statistic));

    /// <summary>The rehearsal's metrics have no unit.</summary>
    private static JsonObject PointAt(SortedDictionary<DateTimeOffset, JsonObject> points, DateTimeOffset at) =>
        points.TryGetValue(at, out var point)
            ? point
            : points[at] = new() { ["Timestamp"] = JsonValue.Create(at), ["Unit"] = "None" };

    private static JsonObject ExtendedOf(JsonObject point)
    {
        if (point["ExtendedStatistics"] is not JsonObject extended)
            point["ExtendedStatistics"] = extended = [];
        return extended;
    }

    private static AwsException Missing(string member) =>
        new("MissingParameter", $"The parameter {member} is required.");
}
