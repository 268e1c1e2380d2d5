using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using BlueGreen.Core;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>What each role may do. `*` stands only where AWS has no resource-level permission for the action.</summary>
/// <remarks>The permissions test lists every such action with its reason.</remarks>
public static class Permissions
{
    private static readonly string[] Everything = ["*"];

    public static IReadOnlyList<PolicyStatement> ForResolveColour(Stack stack, Installation parts) =>
    [
        Allow(Everything, "elasticloadbalancing:DescribeRules", "ecs:DescribeTaskDefinition"),
        Allow(Services(parts), "ecs:DescribeServices"),
        Allow([parts.Repository.Arn], "ecr:DescribeImages", "ecr:DescribeRepositories"),
        Allow([parts.Table.Arn], "dynamodb:GetItem", "dynamodb:UpdateItem"),
        Allow([Executions(stack, parts.Names)], "states:DescribeExecution", "states:StopExecution"),
    ];

    public static IReadOnlyList<PolicyStatement> ForDeployIdle(Stack stack, Installation parts) =>
    [
        Allow(
            Everything,
            "elasticloadbalancing:DescribeRules",
            "elasticloadbalancing:DescribeTargetHealth",
            "ecs:DescribeTaskDefinition"),
        Allow(Services(parts), "ecs:DescribeServices", "ecs:UpdateService"),
        Allow(ColourFamilies(stack, parts.Names), "ecs:RegisterTaskDefinition"),
        Allow(
            ColourFamilies(stack, parts.Names),
            When("StringEquals", "ecs:CreateAction", "RegisterTaskDefinition"),
            "ecs:TagResource"),
        Allow(Everything, When("ArnEquals", "ecs:cluster", parts.Cluster.AttrArn), "ecs:ListTasks"),
        Allow([Arn(stack, "ecs", "task", $"{parts.Names.Cluster}/*")], "ecs:DescribeTasks"),
        PassTaskRoles(parts.Shape.Identity),
    ];

    public static IReadOnlyList<PolicyStatement> ForSmoke(Stack stack) => InVpc(stack);

    public static IReadOnlyList<PolicyStatement> ForSwitch(Installation parts) =>
    [
        Allow(Everything, "elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeTargetHealth"),
        Allow([parts.Rule.Arn], "elasticloadbalancing:ModifyRule"),
        Allow(Services(parts), "ecs:DescribeServices"),
        Allow([parts.Table.Arn], "dynamodb:GetItem"),
    ];

    public static IReadOnlyList<PolicyStatement> ForWatch(Stack stack) =>
    [
        Allow(Everything, "cloudwatch:GetMetricData", "cloudwatch:DescribeAlarms"),
        .. InVpc(stack),
    ];

    public static IReadOnlyList<PolicyStatement> ForRollback(Installation parts) =>
    [
        Allow(
            Everything,
            "elasticloadbalancing:DescribeRules",
            "elasticloadbalancing:DescribeTargetHealth",
            "ecs:DescribeTaskDefinition",
            "ecs:DeregisterTaskDefinition"),
        Allow([parts.Rule.Arn], "elasticloadbalancing:ModifyRule"),
        Allow(Services(parts), "ecs:DescribeServices", "ecs:UpdateService"),
        Allow([parts.Table.Arn], "dynamodb:GetItem", "dynamodb:UpdateItem"),
    ];

    public static IReadOnlyList<PolicyStatement> ForRetire(Installation parts) =>
    [
        Allow(Everything, "elasticloadbalancing:DescribeRules"),
        Allow(Services(parts), "ecs:UpdateService"),
        Allow([parts.Table.Arn], "dynamodb:GetItem", "dynamodb:UpdateItem"),
    ];

    /// <remarks>It makes the production rule, so it cannot know its ARN: any rule of that one listener.</remarks>
    public static IReadOnlyList<PolicyStatement> ForInstall(
        Stack stack, ApplicationNames names, LoadBalancing loadBalancing, TaskIdentity identity)
    {
        var listener = loadBalancing.ProductionListener.Ref;
        var listenerPath = Fn.Select(1, Fn.Split(":listener/", listener));
        return
        [
            Allow(Everything, "elasticloadbalancing:DescribeRules", "ecs:DescribeTaskDefinition"),
            Allow([listener], "elasticloadbalancing:CreateRule"),
            Allow(
                [Arn(stack, "elasticloadbalancing", "listener-rule", $"{listenerPath}/*")],
                "elasticloadbalancing:ModifyRule",
                "elasticloadbalancing:DeleteRule",
                "elasticloadbalancing:SetRulePriorities"),
            Allow(ColourFamilies(stack, names), "ecs:RegisterTaskDefinition"),
            PassTaskRoles(identity),
        ];
    }

    /// <summary>The state machine's own calls; everything else it does through the functions.</summary>
    public static IReadOnlyList<PolicyStatement> ForWorkflow(
        Stack stack, Installation parts, string stateMachine, IEnumerable<PipelineFunction> functions) =>
    [
        Allow([.. functions.Select(function => function.Arn)], "lambda:InvokeFunction"),
        Allow([parts.Table.Arn], "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"),
        Allow([Arn(stack, "events", "event-bus", "default")], "events:PutEvents"),
        Allow([stateMachine], "states:StartExecution"),
        Allow(
            Everything,
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups"),
    ];

    public static PolicyStatement[] ForTaskStart(CfnLogGroup logs) =>
    [
        Allow(Everything, "ecr:GetAuthorizationToken"),
        ToLog(logs),
    ];

    /// <summary>For a repository's own policy, where the resource is that repository.</summary>
    public static PolicyDocument ToPull(IPrincipal puller) => new(new PolicyDocumentProps
    {
        Statements =
        [
            new PolicyStatement(new PolicyStatementProps
            {
                Principals = [puller],
                Actions =
                [
                    "ecr:BatchCheckLayerAvailability",
                    "ecr:BatchGetImage",
                    "ecr:GetDownloadUrlForLayer",
                ],
            }),
        ],
    });

    public static PolicyStatement ToLog(CfnLogGroup logs) =>
        Allow([logs.AttrArn], "logs:CreateLogStream", "logs:PutLogEvents");

    public static PolicyStatement ToStart(string stateMachine) => Allow([stateMachine], "states:StartExecution");

    public static Dictionary<string, PolicyDocument> Inline(IEnumerable<PolicyStatement> statements) => new()
    {
        ["Permissions"] = new PolicyDocument(new PolicyDocumentProps { Statements = [.. statements] }),
    };

    /// <summary>The same for every stack: `arn:partition:service:region:account:resource/name`.</summary>
    public static string Arn(Stack stack, string service, string resource, string name, string separator = "/") =>
        $"arn:{stack.Partition}:{service}:{stack.Region}:{stack.Account}:{resource}{separator}{name}";

    /// <summary>Lambda itself uses these to attach the function; `*/*` is the narrowest form it documents.</summary>
    private static IReadOnlyList<PolicyStatement> InVpc(Stack stack) =>
    [
        Allow(Everything, "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"),
        Allow(
            [$"arn:{stack.Partition}:ec2:{stack.Region}:{stack.Account}:*/*"],
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:AssignPrivateIpAddresses",
            "ec2:UnassignPrivateIpAddresses"),
    ];

    private static PolicyStatement PassTaskRoles(TaskIdentity identity) =>
        Allow(
            [identity.TaskRole.RoleArn, identity.ExecutionRole.RoleArn],
            When("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"),
            "iam:PassRole");

    private static string[] Services(Installation parts) => [parts.Blue.ServiceArn, parts.Green.ServiceArn];

    private static string[] ColourFamilies(Stack stack, ApplicationNames names) =>
        [.. Enum.GetValues<Colour>().Select(colour =>
            Arn(stack, "ecs", "task-definition", $"{names.Fleet(colour)}:*"))];

    private static string Executions(Stack stack, ApplicationNames names) =>
        Arn(stack, "states", "execution", $"{names.StateMachine}:*", ":");

    private static Dictionary<string, object> When(string test, string key, string value) => new()
    {
        [test] = new Dictionary<string, object> { [key] = value },
    };

    private static PolicyStatement Allow(string[] resources, params string[] actions) =>
        new(new PolicyStatementProps { Actions = actions, Resources = resources });

    private static PolicyStatement Allow(
        string[] resources, Dictionary<string, object> conditions, params string[] actions) =>
        new(new PolicyStatementProps { Actions = actions, Resources = resources, Conditions = conditions });
}
