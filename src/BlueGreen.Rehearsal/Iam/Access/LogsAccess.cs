using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>
/// Amazon CloudWatch Logs: a stream is written and read by its own ARN, a group by the ARN with `:*`.
/// </summary>
internal static class LogsAccess
{
    public static IEnumerable<AccessRow> Rows =>
    [
        .. AccessRow.Unscoped("logs",
            "CreateLogDelivery", "GetLogDelivery", "UpdateLogDelivery", "DeleteLogDelivery", "ListLogDeliveries",
            "PutResourcePolicy", "DescribeResourcePolicies", "DeleteResourcePolicy", "DescribeLogGroups"),
        .. AccessRow.On("logs", subject => $"{Group(subject)}:log-stream:{subject.Text("logStreamName")}",
            "CreateLogStream", "PutLogEvents", "GetLogEvents", "DeleteLogStream"),
        .. AccessRow.On("logs", subject => $"{Group(subject)}:*",
            "CreateLogGroup", "DeleteLogGroup", "DescribeLogStreams", "FilterLogEvents",
            "PutRetentionPolicy", "DeleteRetentionPolicy",
            "StartLiveTail", "ListTagsLogGroup", "ListTagsForResource"),
    ];

    private static string Group(AccessSubject subject)
    {
        var group = subject.Parameters.Text("logGroupName") ?? subject.Parameters.Text("logGroupIdentifier")
            ?? subject.Parameters.Text("resourceArn") ?? "";
        var arn = subject.Arn("logs", "log-group:", group);
        return arn.EndsWith(":*", StringComparison.Ordinal) ? arn[..^2] : arn;
    }
}
