using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Access;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.Tests.Template;

namespace BlueGreen.Rehearsal.Tests.Iam;

public sealed class AccessTableTests
{
    private const string Here = "eu-west-1:111111111111";

    /// <summary>An operation without a row would be refused to every role: add it in Iam/Access.</summary>
    [Fact]
    public async Task Table_HasARowForEveryImitatedOperation()
    {
        await using var aws = await RehearsedAws.StartAsync(
            new()
            {
                Template = """{ "Resources": { "None": { "Type": "AWS::CDK::Metadata" } } }""",
                Clock = Stacks.Clock,
                Packages = new NoPackages(),
            },
            TestContext.Current.CancellationToken);

        Assert.Contains("lambda:Invoke", aws.Gateway.Operations);
        Assert.DoesNotContain(aws.Gateway.Operations, operation => !AccessTable.Knows(operation));
    }

    [Theory]
    [InlineData("ecs", "DescribeServices", """{ "cluster": "shop", "services": ["blue", "green"] }""",
        $"ecs:DescribeServices arn:aws:ecs:{Here}:service/shop/blue, "
        + $"ecs:DescribeServices arn:aws:ecs:{Here}:service/shop/green")]
    [InlineData("ecs", "UpdateService", $$"""{ "service": "arn:aws:ecs:{{Here}}:service/shop/blue" }""",
        $"ecs:UpdateService arn:aws:ecs:{Here}:service/shop/blue")]
    [InlineData("ecs", "DescribeTasks", $$"""{ "cluster": "arn:aws:ecs:{{Here}}:cluster/shop", "tasks": ["1"] }""",
        $"ecs:DescribeTasks arn:aws:ecs:{Here}:task/shop/1")]
    [InlineData("ecs", "DescribeTaskDefinition", """{ "taskDefinition": "shop:1" }""", "ecs:DescribeTaskDefinition *")]
    [InlineData("ecs", "RegisterTaskDefinition",
        """{ "family": "shop", "taskRoleArn": "app", "tags": [{ "key": "k", "value": "v" }] }""",
        $"ecs:RegisterTaskDefinition arn:aws:ecs:{Here}:task-definition/shop:*, "
        + $"ecs:TagResource arn:aws:ecs:{Here}:task-definition/shop:*, "
        + "iam:PassRole arn:aws:iam::111111111111:role/app")]
    [InlineData("elasticloadbalancing", "DescribeRules", "{}", "elasticloadbalancing:DescribeRules *")]
    [InlineData("elasticloadbalancing", "ModifyRule", """{ "RuleArn": "arn:rule" }""",
        "elasticloadbalancing:ModifyRule arn:rule")]
    [InlineData("elasticloadbalancing", "SetRulePriorities",
        """{ "RulePriorities": [{ "RuleArn": "arn:a", "Priority": "1" }, { "RuleArn": "arn:b", "Priority": "2" }] }""",
        "elasticloadbalancing:SetRulePriorities arn:a, elasticloadbalancing:SetRulePriorities arn:b")]
    [InlineData("ecr", "DescribeImages", """{ "repositoryName": "shop" }""",
        $"ecr:DescribeImages arn:aws:ecr:{Here}:repository/shop")]
    [InlineData("ecr", "DescribeRepositories", "{}", $"ecr:DescribeRepositories arn:aws:ecr:{Here}:repository/*")]
    [InlineData("dynamodb", "TransactWriteItems",
        """
        { "TransactItems": [
          { "Put": { "TableName": "a" } }, { "ConditionCheck": { "TableName": "arn:aws:dynamodb:r:1:table/b" } } ] }
        """,
        $"dynamodb:PutItem arn:aws:dynamodb:{Here}:table/a, "
        + "dynamodb:ConditionCheckItem arn:aws:dynamodb:r:1:table/b")]
    [InlineData("states", "CreateStateMachine", """{ "name": "deploy", "roleArn": "arn:aws:iam::1:role/flow" }""",
        $"states:CreateStateMachine arn:aws:states:{Here}:stateMachine:deploy, iam:PassRole arn:aws:iam::1:role/flow")]
    [InlineData("states", "SendTaskSuccess", """{ "taskToken": "t" }""", "states:SendTaskSuccess *")]
    [InlineData("lambda", "Invoke", """{ "FunctionName": "shop-switch" }""",
        $"lambda:InvokeFunction arn:aws:lambda:{Here}:function:shop-switch")]
    [InlineData("events", "PutEvents", """{ "Entries": [{ "Source": "shop", "DetailType": "Done" }] }""",
        $"events:PutEvents arn:aws:events:{Here}:event-bus/default")]
    [InlineData("cloudwatch", "DescribeAlarms", """{ "AlarmNames": ["slow"] }""",
        $"cloudwatch:DescribeAlarms arn:aws:cloudwatch:{Here}:alarm:slow")]
    [InlineData("logs", "PutLogEvents", """{ "logGroupName": "/aws/lambda/x", "logStreamName": "s" }""",
        $"logs:PutLogEvents arn:aws:logs:{Here}:log-group:/aws/lambda/x:log-stream:s")]
    [InlineData("sts", "GetCallerIdentity", "{}", "")]
    public void Call_NeedsItsActionsOnWhatItTouches(string service, string action, string parameters, string needs)
    {
        var call = new AwsCall(service, action, (JsonObject)JsonNode.Parse(parameters)!, Caller.Operator);

        Assert.Equal(needs, string.Join(", ", AccessTable.NeedsOf(call, AwsAccount.Rehearsal)!
            .Select(need => $"{need.Action} {need.Resource}")));
    }

    private sealed class NoPackages : IFunctionPackages
    {
        public string DirectoryOf(string bucket, string key) => throw new NotSupportedException(key);
    }
}
