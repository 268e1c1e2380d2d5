using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.CloudWatch.Queries;

namespace BlueGreen.Rehearsal.CloudWatch.Alarms;

/// <summary>Words `CloudWatch Alarm State Change` ("Alarm events and EventBridge").</summary>
public static class AlarmEvents
{
    public static BusEvent StateChange(Alarm before, Alarm after)
    {
        var configuration = new JsonObject
        {
            ["metrics"] = new JsonArray([.. after.Definition.Queries.Select(Describe)]),
        };
        if (after.Definition.Description is { } description) configuration["description"] = description;
        return new("aws.cloudwatch", "CloudWatch Alarm State Change", new JsonObject
        {
            ["alarmName"] = after.Definition.Name,
            ["state"] = StateOf(after),
            ["previousState"] = StateOf(before),
            ["configuration"] = configuration,
        })
        { Resources = [after.Arn] };
    }

    private static JsonObject StateOf(Alarm alarm) => new()
    {
        ["value"] = alarm.State,
        ["reason"] = alarm.Reason,
        ["timestamp"] = alarm.StateUpdatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
    };

    private static JsonObject Describe(MetricQuery query)
    {
        var described = new JsonObject { ["id"] = query.Id, ["returnData"] = query.ReturnData };
        if (query.Expression is { } expression) described["expression"] = expression;
        if (query.Metric is not { } metric) return described;
        var dimensions = new JsonObject();
        foreach (var (name, value) in metric.Dimensions) dimensions[name] = value;
        described["metricStat"] = new JsonObject
        {
            ["metric"] = new JsonObject
            {
                ["namespace"] = metric.Namespace, ["name"] = metric.Name, ["dimensions"] = dimensions,
            },
            ["period"] = (int)query.Period!.Value.TotalSeconds,
            ["stat"] = query.Stat,
        };
        return described;
    }
}
