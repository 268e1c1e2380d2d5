using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>AWS Step Functions. Task tokens belong to no resource: whoever has one may use it.</summary>
internal static class StatesAccess
{
    private static readonly string[] Making = ["CreateStateMachine", "UpdateStateMachine"];

    public static IEnumerable<AccessRow> Rows =>
    [
        .. AccessRow.Unscoped("states",
            "ListStateMachines", "ListActivities", "ValidateStateMachineDefinition", "SendTaskSuccess",
            "SendTaskFailure", "SendTaskHeartbeat"),
        .. AccessRow.On("states", Machine,
            "DescribeStateMachine", "DeleteStateMachine", "StartExecution", "StartSyncExecution", "ListExecutions"),
        .. AccessRow.On("states", subject => subject.Text("executionArn"),
            "StopExecution", "DescribeExecution", "DescribeStateMachineForExecution", "GetExecutionHistory",
            "RedriveExecution"),
        .. AccessRow.On("states", subject => subject.Text("resourceArn"),
            "ListTagsForResource", "TagResource", "UntagResource"),
        .. Making.Select(action => new AccessRow($"states:{action}",
            subject =>
            [
                subject.Need(Machine(subject)),
                .. subject.PassRole("states.amazonaws.com", subject.Parameters.Text("roleArn")),
            ])),
    ];

    private static string Machine(AccessSubject subject) => subject.Arn(
        "states", "stateMachine:", subject.Parameters.Text("stateMachineArn") ?? subject.Text("name"));
}
