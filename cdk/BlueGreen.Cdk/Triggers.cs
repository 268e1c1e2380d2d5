using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.SQS;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>The events that start the state machine, which gets each as it came and decides what it means.</summary>
public sealed class Triggers : Construct
{
    /// <summary>Seconds: a push or an alarm that comes later is no longer news, and the sweep has seen to it.</summary>
    private const int EventAgeSecondsMax = 3_600;

    /// <summary>Events of pushes and of dead executions are best effort, so somebody has to look.</summary>
    private const string SweepSchedule = "rate(15 minutes)";

    private readonly string _application;
    private readonly string _stateMachine;
    private readonly Role _role;
    private readonly CfnQueue _attention;

    public Triggers(Construct scope, ApplicationSettings settings, Workflow workflow, Alarms alarms)
        : base(scope, "Triggers")
    {
        _application = settings.Application;
        _stateMachine = workflow.StateMachineArn;
        _attention = alarms.Attention;
        _role = new Role(this, "Role", new RoleProps
        {
            AssumedBy = new ServicePrincipal("events.amazonaws.com"),
            InlinePolicies = Permissions.Inline([Permissions.ToStart(_stateMachine)]),
        });

        var push = NewRule("Push", "A tagged image was pushed.", PushPattern(settings), Start());
        var died = NewRule("Died", "An execution ended where no catch could see it.", DiedPattern(), Start());
        var alarm = NewRule("Alarm", "A watched alarm went off.", AlarmPattern(workflow.WatchedAlarms), Start());
        var sweep = NewRule(
            "Sweep", "Finds what lost events left behind.", pattern: null, Start("""{"action":"sweep"}"""));
        var rollbackFailed = NewRule(
            "RollbackFailed",
            "A person must look.",
            Pattern("bluegreen", "Rollback Failed", new() { ["application"] = Any(_application) }),
            new CfnRule.TargetProperty { Id = "Attention", Arn = _attention.AttrArn });
        AcceptFrom([push, died, alarm, sweep, rollbackFailed]);
    }

    /// <remarks>
    /// Untagged pushes (the parts of a multi-platform image) carry an empty tag. The same detail type also announces
    /// deletions and changes of storage class, and has no ARN in `resources` to match on.
    /// </remarks>
    private static Dictionary<string, object> PushPattern(ApplicationSettings settings) =>
        Pattern("aws.ecr", "ECR Image Action", new()
        {
            ["action-type"] = Any("PUSH"),
            ["result"] = Any("SUCCESS"),
            ["repository-name"] = Any(settings.Repository),
            ["image-tag"] = settings.TagPrefix.Length > 0
                ? new object[] { new Dictionary<string, object> { ["prefix"] = settings.TagPrefix } }
                : [new Dictionary<string, object> { ["anything-but"] = Any("") }],
        });

    private Dictionary<string, object> DiedPattern() =>
        Pattern("aws.states", "Step Functions Execution Status Change", new()
        {
            ["stateMachineArn"] = Any(_stateMachine),
            ["status"] = Any("FAILED", "TIMED_OUT", "ABORTED"),
        });

    private static Dictionary<string, object> AlarmPattern(IReadOnlyList<string> alarms) =>
        Pattern("aws.cloudwatch", "CloudWatch Alarm State Change", new()
        {
            ["alarmName"] = Any([.. alarms]),
            ["state"] = new Dictionary<string, object> { ["value"] = Any("ALARM") },
        });

    private static Dictionary<string, object> Pattern(
        string source, string type, Dictionary<string, object> detail) => new()
    {
        ["source"] = Any(source),
        ["detail-type"] = Any(type),
        ["detail"] = detail,
    };

    private static object[] Any(params string[] values) => values;

    private CfnRule.TargetProperty Start(string? input = null) => new()
    {
        Id = "Workflow",
        Arn = _stateMachine,
        RoleArn = _role.RoleArn,
        Input = input,
        RetryPolicy = new CfnRule.RetryPolicyProperty { MaximumEventAgeInSeconds = EventAgeSecondsMax },
        DeadLetterConfig = new CfnRule.DeadLetterConfigProperty { Arn = _attention.AttrArn },
    };

    private CfnRule NewRule(
        string id, string description, Dictionary<string, object>? pattern, CfnRule.TargetProperty target) =>
        new(this, id, new CfnRuleProps
        {
            Name = $"{_application}-{id.ToLowerInvariant()}",
            Description = description,
            EventPattern = pattern,
            ScheduleExpression = pattern is null ? SweepSchedule : null,
            State = "ENABLED",
            Targets = new[] { target },
        });

    private void AcceptFrom(CfnRule[] rules) =>
        _ = new CfnQueuePolicy(this, "AttentionPolicy", new CfnQueuePolicyProps
        {
            Queues = [_attention.Ref],
            PolicyDocument = new PolicyDocument(new PolicyDocumentProps
            {
                Statements =
                [
                    new PolicyStatement(new PolicyStatementProps
                    {
                        Principals = [new ServicePrincipal("events.amazonaws.com")],
                        Actions = ["sqs:SendMessage"],
                        Resources = [_attention.AttrArn],
                        Conditions = new Dictionary<string, object>
                        {
                            ["ArnEquals"] = new Dictionary<string, object>
                            {
                                ["aws:SourceArn"] = rules.Select(rule => rule.AttrArn).ToArray(),
                            },
                        },
                    }),
                ],
            }),
        });
}
