using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch.Queries;

namespace BlueGreen.Rehearsal.CloudWatch.Api;

/// <summary>The calls that put, find and read metrics.</summary>
public sealed class MetricApi(Metrics metrics, RehearsalClock clock)
{
    /// <summary>"MetricDataQueries: at most 500" (GetMetricData).</summary>
    private const int QueriesMax = 500;

    /// <summary>As many points as there are: the answer is never cut, so `NextToken` is never given.</summary>
    public JsonObject GetMetricData(JsonObject request)
    {
        var from = request.Instant("StartTime") ?? throw Invalid("StartTime must be specified");
        var to = request.Instant("EndTime") ?? throw Invalid("EndTime must be specified");
        if (from >= to) throw Invalid($"StartTime ({from:O}) must be before EndTime ({to:O})");
        var queries = request.Objects("MetricDataQueries").Select(MetricQuery.Parse).ToList();
        if (queries.Count is 0 or > QueriesMax)
            throw Invalid($"A call takes 1 to {QueriesMax} MetricDataQueries, found {queries.Count}");
        var ascending = request.Text("ScanBy") == "TimestampAscending";

        var answers = MetricQueries.Answer(queries, metrics, from, to);
        return new()
        {
            ["MetricDataResults"] = new JsonArray([.. queries.Where(query => query.ReturnData).Select(query =>
                Describe(query, answers.GetValueOrDefault(query.Id, []), ascending))]),
            ["Messages"] = new JsonArray(),
        };
    }

    public JsonObject PutMetricData(JsonObject request)
    {
        var space = request.Text("Namespace") ?? throw Invalid("Namespace must be specified");
        foreach (var datum in request.Objects("MetricData"))
        {
            if (datum["StatisticValues"] is not null)
                throw Invalid("The rehearsal takes Value, or Values with Counts, but no StatisticValues");
            var named = (JsonObject)datum.DeepClone();
            named["Namespace"] = space;
            var series = metrics.Series(MetricQuery.NameOf(named));
            var at = datum.Instant("Timestamp") ?? clock.Now;
            if (datum.Real("Value") is { } single) series.Add(single, at);
            var counts = datum.Texts("Counts").Select(Number).ToList();
            foreach (var (index, value) in datum.Texts("Values").Select(Number).Index())
                series.Add(value, index < counts.Count ? counts[index] : 1, at);
        }
        return [];
    }

    public JsonObject ListMetrics(JsonObject request)
    {
        var filters = request.Objects("Dimensions").ToList();
        var found = metrics.WithData.Select(series => series.Name)
            .Where(name => (request.Text("Namespace") ?? name.Namespace) == name.Namespace)
            .Where(name => (request.Text("MetricName") ?? name.Name) == name.Name)
            .Where(name => filters.All(filter => name.Dimensions.TryGetValue(filter.Text("Name") ?? "", out var value)
                && (filter.Text("Value") ?? value) == value))
            .OrderBy(name => name.Key, StringComparer.Ordinal);
        return new()
        {
            ["Metrics"] = new JsonArray([.. found.Select(CloudWatchShapes.Of)]),
        };
    }

    private static JsonObject Describe(
        MetricQuery query, SortedDictionary<DateTimeOffset, double> points, bool ascending)
    {
        var ordered = ascending ? points : points.Reverse();
        return new()
        {
            ["Id"] = query.Id,
            ["Label"] = query.Label ?? query.Metric?.Name ?? query.Id,
            ["Timestamps"] = new JsonArray([.. ordered.Select(point => JsonValue.Create(point.Key))]),
            ["Values"] = new JsonArray([.. ordered.Select(point => JsonValue.Create(point.Value))]),
            ["StatusCode"] = "Complete",
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static AwsException Invalid(string message) => new("ValidationError", message);
}
