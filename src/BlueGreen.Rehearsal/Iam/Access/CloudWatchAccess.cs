using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>Amazon CloudWatch.</summary>
internal static class CloudWatchAccess
{
    public static IEnumerable<AccessRow> Rows =>
    [
        .. AccessRow.Unscoped("cloudwatch",
            "GetMetricData", "GetMetricStatistics", "ListMetrics", "DescribeAlarmsForMetric"),
        .. AccessRow.On("cloudwatch", subject => subject.Arns("cloudwatch", "alarm:", subject.Texts("AlarmNames")),
            "DescribeAlarms", "DeleteAlarms"),
        .. AccessRow.On("cloudwatch", subject => subject.Arn("cloudwatch", "alarm:", subject.Text("AlarmName")),
            "PutMetricAlarm", "SetAlarmState", "DescribeAlarmHistory"),
        .. AccessRow.On("cloudwatch", subject => subject.Arns("cloudwatch", "alarm:", subject.Texts("AlarmNames")),
            "EnableAlarmActions", "DisableAlarmActions"),
        .. AccessRow.On("cloudwatch", subject => subject.Text("ResourceARN"), "ListTagsForResource"),
        new("cloudwatch:PutMetricData", subject =>
            [subject.Need("*").With(ConditionKeys.MetricNamespace, subject.Text("Namespace"))]),
    ];
}
