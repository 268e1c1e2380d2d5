using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch.Queries;

/// <summary>One `MetricDataQuery`: a metric's statistic, or an expression over others of the same call.</summary>
public sealed record MetricQuery
{
    public required string Id { get; init; }

    public string? Label { get; init; }

    public bool ReturnData { get; init; } = true;

    public string? Expression { get; init; }

    public MetricName? Metric { get; init; }

    public string Stat { get; init; } = "Average";

    /// <summary>Null only for an expression, which takes that of its metrics.</summary>
    public TimeSpan? Period { get; init; }

    public static MetricQuery Parse(JsonObject source)
    {
        var stat = source["MetricStat"] as JsonObject;
        var query = new MetricQuery
        {
            Id = source.Text("Id") ?? throw Invalid("A metric data query needs an Id"),
            Label = source.Text("Label"),
            ReturnData = source.Flag("ReturnData") ?? true,
            Expression = source.Text("Expression"),
            Metric = stat?[nameof(Metric)] is JsonObject metric ? NameOf(metric) : null,
            Stat = stat?.Text("Stat") ?? "Average",
            Period = ((stat ?? source).Number("Period")) is { } seconds ? PeriodOf(seconds) : null,
        };
        if (query.Expression is null == query.Metric is null)
            throw Invalid($"Query '{query.Id}' needs either MetricStat or Expression");
        if (query.Metric is not null && query.Period is null) throw Invalid($"Query '{query.Id}' needs a Period");
        return query;
    }

    /// <summary>`Namespace`, `MetricName` and `Dimensions`, as metrics and alarms spell them.</summary>
    public static MetricName NameOf(JsonObject source) => new(
        source.Text("Namespace") ?? throw Invalid("A metric needs a Namespace"),
        source.Text("MetricName") ?? throw Invalid("A metric needs a MetricName"),
        // Added one by one: there are one or two, and sorting a range takes more than all else of a query.
        source.Objects("Dimensions").Aggregate(
            ImmutableSortedDictionary<string, string>.Empty,
            (dimensions, dimension) => dimensions.Add(
                dimension.Text("Name") ?? throw Invalid("A dimension needs a Name"), dimension.Text("Value") ?? "")));

    /// <remarks>Those below a minute are for high-resolution metrics ("MetricStat"); there are none here.</remarks>
    public static TimeSpan PeriodOf(int seconds) =>
        seconds is 1 or 5 or 10 or 20 or 30 || (seconds >= 60 && seconds % 60 == 0)
            ? TimeSpan.FromSeconds(seconds)
            : throw Invalid($"Period '{seconds}' must be 1, 5, 10, 20, 30 or a multiple of 60");

    private static AwsException Invalid(string message) => new("ValidationError", message);
}
