using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch.Queries;

namespace BlueGreen.Rehearsal.CloudWatch.Api;

/// <summary>The calls that put, find and read metrics by queries.</summary>
public sealed class MetricApi(Metrics metrics, RehearsalClock clock)
{
    /// <summary>"MetricDataQueries: at most 500" (GetMetricData).</summary>
    private const int QueriesMax = 500;

    /// <summary>"MaxDatapoints": the largest there is, and what holds when none is given (GetMetricData).</summary>
    private const int DatapointsMax = 100_800;

    /// <summary>"Up to 500 results are returned for any one call" (ListMetrics).</summary>
    private const int ListedMax = 500;

    /// <summary>
    /// A page is so many datapoints of all queries, in the queries' order; a query whose points go on is partial.
    /// </summary>
    public JsonObject GetMetricData(JsonObject request)
    {
        var from = request.Instant("StartTime") ?? throw Invalid("StartTime must be specified");
        var to = request.Instant("EndTime") ?? throw Invalid("EndTime must be specified");
        if (from >= to) throw Invalid($"StartTime ({from:O}) must be before EndTime ({to:O})");
        var queries = request.Objects("MetricDataQueries").Select(MetricQuery.Parse).ToList();
        if (queries.Count is 0 or > QueriesMax)
            throw Invalid($"A call takes 1 to {QueriesMax} MetricDataQueries, found {queries.Count}");
        var ascending = request.Text("ScanBy") == "TimestampAscending";

        var page = CloudWatchPage.Of(request, "MaxDatapoints", DatapointsMax, DatapointsMax);
        var answers = MetricQueries.Answer(queries, metrics, from, to);
        var results = new JsonArray();
        var before = 0;
        foreach (var query in queries.Where(query => query.ReturnData))
        {
            var points = answers.GetValueOrDefault(query.Id, []);
            var skipped = Math.Max(0, page.Start - before);
            var taken = Math.Clamp(page.Start + page.Size - before - skipped, 0, Math.Max(0, points.Count - skipped));
            // The first page names every query, the later ones those that had not ended.
            if (taken > 0 || page.Start == 0)
            {
                results.Add((JsonNode)Describe(query, points, skipped..(skipped + taken), ascending));
            }
            before += points.Count;
        }
        var answer = new JsonObject { ["MetricDataResults"] = results, ["Messages"] = new JsonArray() };
        page.Continue(answer, before);
        return answer;
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
        return CloudWatchPage.Of(request, null, ListedMax, ListedMax)
            .Answer("Metrics", [.. found.Select(CloudWatchShapes.Of)]);
    }

    private static JsonObject Describe(
        MetricQuery query, SortedList<DateTimeOffset, double> points, Range shown, bool ascending)
    {
        var (times, values) = (new JsonArray(), new JsonArray());
        for (var place = shown.Start.Value; place < shown.End.Value; place++)
        {
            var index = ascending ? place : points.Count - 1 - place;
            times.Add((JsonNode)points.GetKeyAtIndex(index));
            values.Add((JsonNode)points.GetValueAtIndex(index));
        }
        return new()
        {
            ["Id"] = query.Id,
            ["Label"] = query.Label ?? query.Metric?.Name ?? query.Id,
            ["Timestamps"] = times,
            ["Values"] = values,
            ["StatusCode"] = shown.End.Value >= points.Count ? "Complete" : "PartialData",
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static AwsException Invalid(string message) => new("ValidationError", message);
}
