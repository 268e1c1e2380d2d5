using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.CloudWatch.Alarms;

namespace BlueGreen.Rehearsal.CloudWatch.Api;

/// <summary>The calls on alarms.</summary>
public sealed class AlarmApi(AlarmBoard alarms)
{
    /// <summary>Names that do not exist are left out, as in AWS.</summary>
    public JsonObject DescribeAlarms(JsonObject request)
    {
        var names = request.Texts("AlarmNames").ToList();
        var prefix = request.Text("AlarmNamePrefix") ?? "";
        var found = alarms.All
            .Where(alarm => names is [] || names.Contains(alarm.Definition.Name))
            .Where(alarm => alarm.Definition.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(alarm => (request.Text("StateValue") ?? alarm.State) == alarm.State);
        return new()
        {
            ["MetricAlarms"] = new JsonArray([.. found.Select(CloudWatchShapes.Of)]),
            ["CompositeAlarms"] = new JsonArray(),
        };
    }

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

    private static AwsException Invalid(string message) => new("ValidationError", message);
}
