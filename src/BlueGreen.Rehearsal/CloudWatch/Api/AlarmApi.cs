using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.CloudWatch.Alarms;
using BlueGreen.Rehearsal.CloudWatch.Queries;

namespace BlueGreen.Rehearsal.CloudWatch.Api;

/// <summary>The calls on alarms.</summary>
public sealed class AlarmApi(AlarmBoard alarms)
{
    /// <summary>Records of a page where none are asked for, and at most ("DescribeAlarms", MaxRecords).</summary>
    private const int PageSize = 50;
    private const int PageSizeMax = 100;

    /// <summary>Names that do not exist are left out, as in AWS.</summary>
    public JsonObject DescribeAlarms(JsonObject request)
    {
        var names = request.Texts("AlarmNames").ToList();
        var prefix = request.Text("AlarmNamePrefix") ?? "";
        var found = alarms.All
            .Where(alarm => names is [] || names.Contains(alarm.Definition.Name))
            .Where(alarm => alarm.Definition.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(alarm => (request.Text("StateValue") ?? alarm.State) == alarm.State)
            .Where(alarm => request.Text("ActionPrefix") is not { } action
                || alarm.Definition.AlarmActions.Any(arn => arn.StartsWith(action, StringComparison.Ordinal)))
            .Where(_ => request.Texts("AlarmTypes").DefaultIfEmpty("MetricAlarm").Contains("MetricAlarm"));
        var answer = CloudWatchPage.Of(request, "MaxRecords", PageSize, PageSizeMax)
            .Answer("MetricAlarms", [.. found.Select(CloudWatchShapes.Of)]);
        answer["CompositeAlarms"] = new JsonArray();
        return answer;
    }

    /// <summary>Alarms on the one metric; those that watch an expression are left out, as in AWS.</summary>
    public JsonObject DescribeAlarmsForMetric(JsonObject request)
    {
        var name = MetricQuery.NameOf(request);
        var stat = request.Text("Statistic") ?? request.Text("ExtendedStatistic");
        var period = request.Number("Period");
        var found = alarms.All
            .Where(alarm => alarm.Definition.Queries is [{ Metric: { } metric } only] && metric.Key == name.Key
                && (stat ?? only.Stat) == only.Stat
                && (period ?? only.Period!.Value.TotalSeconds) == only.Period!.Value.TotalSeconds);
        return new() { ["MetricAlarms"] = new JsonArray([.. found.Select(CloudWatchShapes.Of)]) };
    }

    public JsonObject DescribeAlarmHistory(JsonObject request)
    {
        var (from, to) = (request.Instant("StartDate"), request.Instant("EndDate"));
        var kind = request.Text("HistoryItemType");
        var name = request.Text("AlarmName");
        var found = alarms.History
            .Where(entry => (name ?? entry.AlarmName) == entry.AlarmName && (kind ?? entry.Kind) == entry.Kind)
            .Where(entry => entry.At >= (from ?? entry.At) && entry.At <= (to ?? entry.At));
        if (request.Text("ScanBy") != "TimestampAscending") found = found.Reverse();
        return CloudWatchPage.Of(request, "MaxRecords", PageSizeMax, PageSizeMax)
            .Answer("AlarmHistoryItems", [.. found.Select(CloudWatchShapes.Of)]);
    }

    public JsonObject EnableAlarmActions(JsonObject request) => SetActions(request, enabled: true);

    public JsonObject DisableAlarmActions(JsonObject request) => SetActions(request, enabled: false);

    public JsonObject PutMetricAlarm(JsonObject request)
    {
        alarms.Put(AlarmDefinition.Parse(
            request.Text("AlarmName") ?? throw Invalid("AlarmName must be specified"), request));
        return [];
    }

    public JsonObject DeleteAlarms(JsonObject request)
    {
        var names = request.Texts("AlarmNames").ToList();
        foreach (var name in names) alarms.Get(name);
        foreach (var name in names) alarms.Remove(name);
        return [];
    }

    public async Task<JsonObject> SetAlarmStateAsync(JsonObject request, CancellationToken cancel)
    {
        var state = request.Text("StateValue");
        if (state is not (AlarmStates.Ok or AlarmStates.Alarm or AlarmStates.InsufficientData))
            throw Invalid($"StateValue '{state}' must be OK, ALARM or INSUFFICIENT_DATA");
        await alarms.SetStateAsync(
            request.Text("AlarmName") ?? throw Invalid("AlarmName must be specified"), state,
            request.Text("StateReason") ?? throw Invalid("StateReason must be specified"), cancel);
        return [];
    }

    /// <summary>Names that do not exist are passed over: the API has no error for them.</summary>
    private JsonObject SetActions(JsonObject request, bool enabled)
    {
        var names = request.Texts("AlarmNames").ToList();
        foreach (var alarm in alarms.All.Where(alarm => names.Contains(alarm.Definition.Name)))
            alarms.Put(alarm.Definition with { ActionsEnabled = enabled });
        return [];
    }

    private static AwsException Invalid(string message) => new("ValidationError", message);
}
