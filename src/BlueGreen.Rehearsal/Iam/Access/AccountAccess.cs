namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>What belongs to the account as a whole: its stacks, its queues, and who one is.</summary>
internal static class AccountAccess
{
    public static IEnumerable<AccessRow> Rows =>
    [
        // Everybody may ask who they are; a policy cannot forbid it (STS API reference, GetCallerIdentity).
        new("sts:GetCallerIdentity", _ => []),
        .. AccessRow.On("cloudformation",
            subject => subject.Arn("cloudformation", "stack/", Stack(subject.Text("StackName"))),
            "DescribeStacks", "DescribeStackResources", "ListStackResources", "DescribeStackResource",
            "DescribeStackEvents", "GetTemplate", "UpdateStack", "CreateStack", "DeleteStack",
            "CreateChangeSet", "DeleteChangeSet", "DescribeChangeSet", "ExecuteChangeSet", "ListChangeSets"),
        .. AccessRow.Unscoped("cloudformation", "ListStacks", "ValidateTemplate", "GetTemplateSummary"),
        .. AccessRow.Unscoped("sqs", "ListQueues"),
        .. AccessRow.On("sqs",
            subject => subject.Arn("sqs", "", subject.Text("QueueUrl").Split('/')[^1] is { Length: > 0 } name
                ? name
                : subject.Text("QueueName")),
            "SendMessage", "SendMessageBatch", "ReceiveMessage", "DeleteMessage", "DeleteMessageBatch",
            "ChangeMessageVisibility", "GetQueueUrl", "GetQueueAttributes", "PurgeQueue", "ListQueueTags"),
    ];

    /// <summary>A stack's ARN ends with an id that its name does not tell.</summary>
    private static string Stack(string nameOrArn) =>
        nameOrArn.Length == 0 || nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : $"{nameOrArn}/*";
}
