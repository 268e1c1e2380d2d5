using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch.Api;

/// <summary>The CloudWatch API (2010-08-01), as far as judging a deployment needs it.</summary>
public sealed class CloudWatchService(MetricApi metrics, AlarmApi alarms) : IAwsService
{
    public string Prefix => "cloudwatch";

    public AwsActions Actions { get; } = new()
    {
        { "GetMetricData", metrics.GetMetricData },
        { "PutMetricData", metrics.PutMetricData },
        { "ListMetrics", metrics.ListMetrics },
        { "DescribeAlarms", alarms.DescribeAlarms },
        { "PutMetricAlarm", alarms.PutMetricAlarm },
        { "DeleteAlarms", alarms.DeleteAlarms },
        { "SetAlarmState", alarms.SetAlarmStateAsync },
    };

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);
}
