using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Tests.Iam;

public sealed class PermissionsTests
{
    private const string RoleArn = "arn:aws:iam::111111111111:role/deploy";
    private const string Family = "arn:aws:ecs:eu-west-1:111111111111:task-definition/shop-blue:*";
    private const string Repository = "arn:aws:ecr:eu-west-1:111111111111:repository/shop";

    private readonly Roles _roles = new(AwsAccount.Rehearsal);
    private readonly ResourcePolicies _resources = new();
    private readonly Permissions _permissions;

    public PermissionsTests() => _permissions = new(_roles, _resources, AwsAccount.Rehearsal);

    [Theory]
    [InlineData("ecs", "AccessDeniedException", 400)]
    [InlineData("states", "AccessDeniedException", 400)]
    [InlineData("lambda", "AccessDeniedException", 403)]
    [InlineData("elasticloadbalancing", "AccessDenied", 403)]
    [InlineData("cloudformation", "AccessDenied", 403)]
    public void Demand_ThatIsRefused_IsTheServicesOwnError(string service, string code, int status)
    {
        Grant("[]");

        var refused = Assert.Throws<AwsException>(() => _permissions.Demand(
            service, new(RoleArn) { Session = "shop-deploy" }, new("ecs:ListTasks", "*")));

        Assert.Equal((code, status), (refused.Code, refused.Status));
        Assert.Equal(
            "User: arn:aws:sts::111111111111:assumed-role/deploy/shop-deploy is not authorized to perform: "
            + "ecs:ListTasks on resource: * because no identity-based policy allows the ecs:ListTasks action",
            refused.Message);
        Assert.Equal([new(RoleArn, "ecs:ListTasks", "*")], _permissions.Log.Refused);
    }

    [Fact]
    public void Admit_AnExplicitDenial_IsSaid()
    {
        Grant("""{ "Effect": "Deny", "Action": "ecs:*", "Resource": "*" }""");

        Assert.EndsWith("with an explicit deny in an identity-based policy", Refused("ListTasks", "{}").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Admit_AfterThePolicyChanged_IsDecidedAnew()
    {
        Grant("""{ "Effect": "Allow", "Action": "ecs:ListTasks", "Resource": "*" }""");
        _permissions.Demand("ecs", new(RoleArn), new("ecs:ListTasks", "*"));

        Grant("[]");

        Assert.Throws<AwsException>(() => _permissions.Demand("ecs", new(RoleArn), new("ecs:ListTasks", "*")));
    }

    [Fact]
    public void Admit_AnybodyButARoleOfTheStack_MayDoEverything()
    {
        _permissions.Admit(new("ecs", "ListTasks", [], Caller.Operator));
        _permissions.Admit(new("ecs", "ListTasks", [], new("arn:aws:iam::111111111111:role/of-nobody")));

        Assert.Empty(_permissions.Log.Used);
    }

    [Fact]
    public void Admit_ACallThatIsAllowed_NotesTheGrantAsThePolicySpellsIt()
    {
        Grant("""{ "Effect": "Allow", "Action": "ecs:List*", "Resource": "*" }""");

        Admit("ListTasks", "{}");

        Assert.Equal([new(RoleArn, "ecs:List*", "*")], _permissions.Log.Used);
    }

    [Fact]
    public void Admit_AnOperationWithoutARow_IsRefusedToEveryRole()
    {
        Grant("""{ "Effect": "Allow", "Action": "*", "Resource": "*" }""");

        Assert.Contains("has no row", Refused("WarpService", "{}").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ecs-tasks.amazonaws.com", true)]
    [InlineData("lambda.amazonaws.com", false)]
    public void Register_OfARole_NeedsTheRightToPassItToEcs(string passedTo, bool allowed)
    {
        Grant($$"""
            { "Effect": "Allow", "Action": "ecs:RegisterTaskDefinition", "Resource": "{{Family}}" },
            { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111111111111:role/app",
              "Condition": { "StringEquals": { "iam:PassedToService": "{{passedTo}}" } } }
            """);

        Judge(allowed, "RegisterTaskDefinition", """{ "family": "shop-blue", "taskRoleArn": "app" }""");
    }

    [Theory]
    [InlineData("""[{ "key": "k", "value": "v" }]""", false)]
    [InlineData("[]", true)]
    public void Register_WithTags_NeedsTheRightToTagToo(string tags, bool allowed)
    {
        Grant($$"""{ "Effect": "Allow", "Action": "ecs:RegisterTaskDefinition", "Resource": "{{Family}}" }""");

        Judge(allowed, "RegisterTaskDefinition", $$"""{ "family": "shop-blue", "tags": {{tags}} }""");
    }

    [Theory]
    [InlineData("shop", true)]
    [InlineData("other", false)]
    public void List_IsScopedByItsCluster(string cluster, bool allowed)
    {
        Grant("""
            { "Effect": "Allow", "Action": "ecs:ListTasks", "Resource": "*", "Condition": {
              "ArnEquals": { "ecs:cluster": "arn:aws:ecs:eu-west-1:111111111111:cluster/shop" } } }
            """);

        Judge(allowed, "ListTasks", $$"""{ "cluster": "{{cluster}}" }""");
    }

    [Theory]
    [InlineData(RoleArn, true)]
    [InlineData("arn:aws:iam::111111111111:role/other", false)]
    public void Demand_OnAResourceWithItsOwnPolicy_IsAlsoAllowedByThat(string principal, bool allowed)
    {
        Grant("[]");
        _resources.Set(Repository, PolicyDocument.OfResource(Parse(
            $$"""{ "Effect": "Allow", "Action": "ecr:BatchGetImage", "Principal": { "AWS": "{{principal}}" } }""")));

        var refused = Record.Exception(() =>
            _permissions.Demand("ecr", new(RoleArn), new("ecr:BatchGetImage", Repository)));

        Assert.Equal(allowed, refused is null);
    }

    [Theory]
    [InlineData("lambda.amazonaws.com", true)]
    [InlineData("states.amazonaws.com", false)]
    public void IsAssumable_AsTheTrustPolicySays(string service, bool assumable)
    {
        Grant("[]");

        Assert.Equal(assumable, _permissions.IsAssumable(RoleArn, service));
    }

    [Fact]
    public async Task Gateway_ARefusedCall_IsCountedAndNeverReachesTheService()
    {
        Grant("[]");
        var gateway = new AwsGateway(null, _permissions);
        gateway.Serve(new StsService(AwsAccount.Rehearsal));

        await Assert.ThrowsAsync<AwsException>(() => gateway.CallAsync(
            new("sts", "GetSessionToken", [], new(RoleArn)), TestContext.Current.CancellationToken));

        Assert.Equal(1, gateway.Counts.Refused["sts:GetSessionToken"]);
    }

    private void Grant(string statements) => _roles.Set(new(
        RoleArn,
        PolicyDocument.OfResource(Parse(
            """
            { "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "lambda.amazonaws.com" } }
            """)),
        statements == "[]" ? [] : [PolicyDocument.OfIdentity(Parse(statements))],
        []));

    private void Admit(string action, string parameters) => _permissions.Admit(new(
        "ecs", action, (JsonObject)JsonNode.Parse(parameters)!, new(RoleArn) { Session = "shop-deploy" }));

    private AwsException Refused(string action, string parameters) =>
        Assert.Throws<AwsException>(() => Admit(action, parameters));

    private void Judge(bool allowed, string action, string parameters) =>
        Assert.Equal(allowed, Record.Exception(() => Admit(action, parameters)) is null);

    private static JsonObject Parse(string statements) =>
        (JsonObject)JsonNode.Parse($$"""{ "Version": "2012-10-17", "Statement": [{{statements}}] }""")!;
}
