using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch.Api;

/// <summary>The CloudWatch API (2010-08-01), as far as judging a deployment needs it.</summary>
public sealed class CloudWatchService(MetricApi metrics, StatisticsApi statistics, AlarmApi alarms) : IAwsService
{
    public string Prefix => "cloudwatch";

    public AwsActions Actions { get; } = new()
    {
        { "GetMetricData", metrics.GetMetricData },
        { "GetMetricStatistics", statistics.GetMetricStatistics },
        { "PutMetricData", metrics.PutMetricData },
        { "ListMetrics", metrics.ListMetrics },
        { "DescribeAlarms", alarms.DescribeAlarms },
        { "DescribeAlarmsForMetric", alarms.DescribeAlarmsForMetric },
        { "DescribeAlarmHistory", alarms.DescribeAlarmHistory },
        { "EnableAlarmActions", alarms.EnableAlarmActions },
        { "DisableAlarmActions", alarms.DisableAlarmActions },
        { "PutMetricAlarm", alarms.PutMetricAlarm },
        { "DeleteAlarms", alarms.DeleteAlarms },
        { "SetAlarmState", alarms.SetAlarmStateAsync },
    };

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);
}
