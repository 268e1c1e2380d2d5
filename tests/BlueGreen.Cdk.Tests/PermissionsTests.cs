using System.Text.Json.Nodes;

namespace BlueGreen.Cdk.Tests;

/// <summary>Least privilege, as a list that a reviewer can read.</summary>
public sealed class PermissionsTests
{
    private const string NoResources = "AWS has no resource-level permission for it";

    /// <summary>Service Authorization Reference, unless another source is given.</summary>
    private static readonly Dictionary<string, string> s_withoutResource = new()
    {
        ["cloudwatch:DescribeAlarms"] = "composite alarms are returned for `*` only (CloudWatch permissions reference)",
        ["cloudwatch:GetMetricData"] = NoResources,
        ["ec2:DescribeNetworkInterfaces"] = NoResources,
        ["ec2:DescribeSubnets"] = NoResources,
        ["ecr:GetAuthorizationToken"] = NoResources,
        ["ecs:DeregisterTaskDefinition"] = NoResources,
        ["ecs:DescribeTaskDefinition"] = NoResources,
        ["ecs:ListTasks"] = "its only resource is a container instance, which Fargate has not",
        ["elasticloadbalancing:DescribeRules"] = NoResources,
        ["elasticloadbalancing:DescribeTargetHealth"] = NoResources,
        ["logs:CreateLogDelivery"] = NoResources,
        ["logs:DeleteLogDelivery"] = NoResources,
        ["logs:DescribeLogGroups"] = "a state machine's log delivery needs it for `*` (Logging in Step Functions)",
        ["logs:DescribeResourcePolicies"] = NoResources,
        ["logs:GetLogDelivery"] = NoResources,
        ["logs:ListLogDeliveries"] = NoResources,
        ["logs:PutResourcePolicy"] = NoResources,
        ["logs:UpdateLogDelivery"] = NoResources,
    };

    private static readonly Template s_template = Template.Committed;

    [Fact]
    public void Wildcard_AsResource_OnlyWhereAwsKnowsNoOther() => Assert.Equal(
        s_withoutResource.Keys.Order(StringComparer.Ordinal),
        Grants()
            .Where(grant => grant.Resource == "*")
            .Select(grant => grant.Action)
            .Distinct()
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Action_Granted_IsNeverAPattern() =>
        Assert.DoesNotContain(Grants(), grant => grant.Action.Contains('*', StringComparison.Ordinal));

    [Fact]
    public void Function_EveryOne_HasARoleOfItsOwn()
    {
        var roles = s_template.OfType("AWS::Lambda::Function").Select(function => function.Text("Role")).ToList();
        Assert.Equal(8, roles.Count);
        Assert.Equal(roles.Count, roles.Distinct().Count());
    }

    /// <summary>Install has it to change the rule's conditions; IAM cannot tell these from the weights.</summary>
    [Fact]
    public void ModifyRule_IsForThoseThatMoveTrafficAndInstallAlone() => Assert.Equal(
        ["InstallRole", "PipelineRollbackRole", "PipelineSwitchRole"],
        Grants()
            .Where(grant => grant.Action == "elasticloadbalancing:ModifyRule")
            .Select(grant => grant.Role)
            .Order(StringComparer.Ordinal));

    /// <summary>The snapshot is for reading: a change of permissions is a change of that file.</summary>
    [Fact]
    public void Permissions_OfEveryRole_AreThoseInTheSnapshot()
    {
        var file = Path.Combine(Checkout.Root, "tests", "BlueGreen.Cdk.Tests", "permissions.txt");
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        var actual = string.Concat(Grants().Select(grant => grant + "\n").Order(StringComparer.Ordinal));
        Assert.True(expected == actual, $"permissions.txt should hold, if this is what you mean:\n{actual}");
    }

    private static IEnumerable<Grant> Grants() =>
        from role in s_template.OfType("AWS::IAM::Role")
        from policy in role.Properties["Policies"]?.AsArray() ?? []
        from statement in policy!["PolicyDocument"]!["Statement"]!.AsArray()
        from action in Many(statement!["Action"])
        from resource in Many(statement["Resource"])
        select new Grant(role.Id[..^8], Template.Text(action), Template.Text(resource), When(statement["Condition"]));

    private static IEnumerable<JsonNode?> Many(JsonNode? oneOrMore) =>
        oneOrMore as IEnumerable<JsonNode?> ?? [oneOrMore];

    private static string When(JsonNode? condition) => condition is null
        ? ""
        : string.Join(
            " and ",
            from test in condition.AsObject()
            from key in test.Value!.AsObject()
            select $"{key.Key} {test.Key} {Template.Text(key.Value)}");

    private sealed record Grant(string Role, string Action, string Resource, string Condition)
    {
        public override string ToString() =>
            $"{Role}: {Action} on {Resource}{(Condition.Length > 0 ? $" when {Condition}" : "")}";
    }
}
