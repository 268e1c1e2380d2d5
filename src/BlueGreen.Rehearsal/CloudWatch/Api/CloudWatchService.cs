using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch.Api;

/// <summary>The CloudWatch API (2010-08-01), as far as judging a deployment needs it.</summary>
public sealed class CloudWatchService(MetricApi metrics, AlarmApi alarms) : IAwsService
{
    public string Prefix => "cloudwatch";

    public async Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => call.Action switch
    {
        "GetMetricData" => metrics.GetMetricData(call.Parameters),
        "PutMetricData" => metrics.PutMetricData(call.Parameters),
        "ListMetrics" => metrics.ListMetrics(call.Parameters),
        "DescribeAlarms" => alarms.DescribeAlarms(call.Parameters),
        "PutMetricAlarm" => alarms.PutMetricAlarm(call.Parameters),
        "DeleteAlarms" => alarms.DeleteAlarms(call.Parameters),
        "SetAlarmState" => await alarms.SetAlarmStateAsync(call.Parameters, cancel),
        _ => throw AwsException.UnknownOperation(call),
    };
}
