using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.CloudWatch.Alarms;
using BlueGreen.Rehearsal.CloudWatch.Queries;

namespace BlueGreen.Rehearsal.CloudWatch.Api;

/// <summary>Our things in the shapes of the API model.</summary>
public static class CloudWatchShapes
{
    public static JsonObject Of(MetricName metric) => new()
    {
        ["Namespace"] = metric.Namespace,
        ["MetricName"] = metric.Name,
        ["Dimensions"] = DimensionsOf(metric),
    };

    public static JsonObject Of(AlarmHistoryEntry entry) => new()
    {
        ["AlarmName"] = entry.AlarmName,
        ["AlarmType"] = "MetricAlarm",
        ["Timestamp"] = JsonValue.Create(entry.At),
        ["HistoryItemType"] = entry.Kind,
        ["HistorySummary"] = entry.Summary,
    };

    public static JsonObject Of(Alarm alarm)
    {
        var definition = alarm.Definition;
        var described = new JsonObject
        {
            ["AlarmName"] = definition.Name,
            ["AlarmArn"] = alarm.Arn,
            ["AlarmConfigurationUpdatedTimestamp"] = JsonValue.Create(alarm.ConfiguredAt),
            ["ActionsEnabled"] = definition.ActionsEnabled,
            ["AlarmActions"] = Texts(definition.AlarmActions),
            ["OKActions"] = Texts(definition.OkActions),
            ["InsufficientDataActions"] = Texts(definition.InsufficientDataActions),
            ["StateValue"] = alarm.State,
            ["StateReason"] = alarm.Reason,
            ["StateUpdatedTimestamp"] = JsonValue.Create(alarm.StateUpdatedAt),
            ["StateTransitionedTimestamp"] = JsonValue.Create(alarm.StateUpdatedAt),
            ["EvaluationPeriods"] = definition.EvaluationPeriods,
            ["DatapointsToAlarm"] = definition.DatapointsToAlarm,
            ["Threshold"] = definition.Threshold,
            ["ComparisonOperator"] = definition.Comparison.ToString(),
            ["TreatMissingData"] = char.ToLowerInvariant(definition.MissingData.ToString()[0])
                + definition.MissingData.ToString()[1..],
        };
        if (definition.Description is { } description) described["AlarmDescription"] = description;
        if (definition.Queries is [{ Metric: { } metric } only]) DescribeSingle(described, only, metric);
        else described["Metrics"] = new JsonArray([.. definition.Queries.Select(Of)]);
        return described;
    }

    private static void DescribeSingle(JsonObject described, MetricQuery query, MetricName metric)
    {
        described["Namespace"] = metric.Namespace;
        described["MetricName"] = metric.Name;
        described["Dimensions"] = DimensionsOf(metric);
        described["Period"] = (int)query.Period!.Value.TotalSeconds;
        described[query.Stat.StartsWith('p') ? "ExtendedStatistic" : "Statistic"] = query.Stat;
    }

    private static JsonArray DimensionsOf(MetricName metric) => [.. metric.Dimensions
        .Select(dimension => new JsonObject { ["Name"] = dimension.Key, ["Value"] = dimension.Value })];

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static JsonObject Of(MetricQuery query)
    {
        var described = new JsonObject { ["Id"] = query.Id, ["ReturnData"] = query.ReturnData };
        if (query.Label is { } label) described["Label"] = label;
        if (query.Expression is { } expression) described["Expression"] = expression;
        if (query.Metric is { } metric)
        {
            described["MetricStat"] = new JsonObject
            {
                ["Metric"] = Of(metric),
                ["Period"] = (int)query.Period!.Value.TotalSeconds,
                ["Stat"] = query.Stat,
            };
        }
        return described;
    }
}
