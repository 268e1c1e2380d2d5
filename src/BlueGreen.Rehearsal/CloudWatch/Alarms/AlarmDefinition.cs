using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.CloudWatch.Queries;

namespace BlueGreen.Rehearsal.CloudWatch.Alarms;

/// <summary>What a metric alarm watches, as PutMetricAlarm and CloudFormation both spell it.</summary>
public sealed record AlarmDefinition
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>One metric, or metric math; the one that returns data is compared with the threshold.</summary>
    public required ImmutableArray<MetricQuery> Queries { get; init; }

    public required AlarmComparison Comparison { get; init; }

    public required double Threshold { get; init; }

    /// <summary>N of "M out of N".</summary>
    public required int EvaluationPeriods { get; init; }

    /// <summary>M of "M out of N".</summary>
    public required int DatapointsToAlarm { get; init; }

    public required MissingData MissingData { get; init; }

    public bool ActionsEnabled { get; init; } = true;

    public ImmutableArray<string> AlarmActions { get; init; } = [];

    public ImmutableArray<string> OkActions { get; init; } = [];

    public ImmutableArray<string> InsufficientDataActions { get; init; } = [];

    public MetricQuery Watched => Queries.Single(query => query.ReturnData);

    public TimeSpan Period => Queries.Max(query => query.Period) ?? TimeSpan.FromMinutes(1);

    public static AlarmDefinition Parse(string name, JsonObject source)
    {
        var periods = source.Number("EvaluationPeriods") ?? throw Invalid("An alarm needs EvaluationPeriods");
        var datapoints = source.Number("DatapointsToAlarm") ?? periods;
        if (periods < 1 || datapoints < 1 || datapoints > periods)
            throw Invalid($"DatapointsToAlarm ({datapoints}) must be 1 to EvaluationPeriods ({periods})");
        ImmutableArray<MetricQuery> queries = [.. source.Objects("Metrics").Select(MetricQuery.Parse)];
        if (queries is []) queries = [Single(source)];
        if (queries.Count(query => query.ReturnData) != 1)
            throw Invalid("Exactly one of an alarm's Metrics must have ReturnData true");
        return new()
        {
            Name = name,
            Description = source.Text("AlarmDescription"),
            Queries = queries,
            Comparison = Comparisons.Parse(source.Text("ComparisonOperator")),
            Threshold = source.Real("Threshold") ?? throw Invalid("An alarm needs a Threshold"),
            EvaluationPeriods = periods,
            DatapointsToAlarm = datapoints,
            MissingData = ParseMissing(source.Text("TreatMissingData")),
            ActionsEnabled = source.Flag("ActionsEnabled") ?? true,
            AlarmActions = [.. source.Texts("AlarmActions")],
            OkActions = [.. source.Texts("OKActions")],
            InsufficientDataActions = [.. source.Texts("InsufficientDataActions")],
        };
    }

    private static MetricQuery Single(JsonObject source)
    {
        var stat = source.Text("ExtendedStatistic") ?? source.Text("Statistic")
            ?? throw Invalid("An alarm needs Metrics, Statistic or ExtendedStatistic");
        _ = Statistic.Parse(stat);
        var seconds = source.Number("Period") ?? throw Invalid("An alarm needs a Period");
        return new()
        {
            Id = "m1", Metric = MetricQuery.NameOf(source), Stat = stat, Period = MetricQuery.PeriodOf(seconds),
        };
    }

    private static MissingData ParseMissing(string? text) => text switch
    {
        null or "missing" => MissingData.Missing,
        "ignore" => MissingData.Ignore,
        "breaching" => MissingData.Breaching,
        "notBreaching" => MissingData.NotBreaching,
        _ => throw Invalid($"TreatMissingData '{text}' must be breaching, notBreaching, ignore or missing"),
    };

    private static AwsException Invalid(string message) => new("ValidationError", message);
}
