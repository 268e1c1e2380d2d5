using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>Whom tasks act as and where they log: every revision of every family names it.</summary>
public sealed class TaskIdentity : Construct
{
    public TaskIdentity(Construct scope, ApplicationSettings settings)
        : base(scope, "TaskIdentity")
    {
        var logs = new CfnLogGroup(this, "Logs", new CfnLogGroupProps
        {
            LogGroupName = $"/bluegreen/{settings.Application}",
            RetentionInDays = PipelineFunction.LogRetentionDays,
        });
        LogGroup = logs.Ref;
        TaskRole = NewRole("TaskRole");
        ExecutionRole = NewRole("ExecutionRole", Permissions.ForTaskStart(logs));
    }

    public string LogGroup { get; }

    /// <summary>What the application itself may do: nothing, until its team grants something.</summary>
    public Role TaskRole { get; }

    /// <summary>What ECS may do to start a task. Its right to pull is the repository's to give.</summary>
    public Role ExecutionRole { get; }

    private Role NewRole(string id, params PolicyStatement[] statements) =>
        new(this, id, new RoleProps
        {
            AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com"),
            InlinePolicies = statements.Length == 0 ? null : Permissions.Inline(statements),
        });
}
