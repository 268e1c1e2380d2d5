using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Tests.Aws;

public sealed class AwsCliTests(AwsCliTests.Rehearsal rehearsal) : IClassFixture<AwsCliTests.Rehearsal>
{
    [Theory]
    [InlineData("sts get-caller-identity", "Arn", "arn:aws:iam::111111111111:user/operator")]
    [InlineData("""dynamodb put-item --table-name t --item {"pk":{"S":"a"}}""", "", "")]
    [InlineData("dynamodb describe-table --table-name t", "Table.TableStatus", "ACTIVE")]
    [InlineData("events list-rules", "Rules.0.Name", "pushes")]
    [InlineData("cloudformation describe-stacks", "Stacks.0.StackStatus", "CREATE_COMPLETE")]
    [InlineData("ecs list-services", "called", "ecs:ListServices")]
    [InlineData("ecr describe-repositories", "called", "ecr:DescribeRepositories")]
    [InlineData("stepfunctions list-state-machines", "called", "states:ListStateMachines")]
    [InlineData("elbv2 describe-rules --listener-arn l", "called", "elasticloadbalancing:DescribeRules")]
    [InlineData("cloudwatch describe-alarms", "called", "cloudwatch:DescribeAlarms")]
    [InlineData("dynamodb describe-table --table-name nowhere", "exit 25", "ResourceNotFoundException")]
    [InlineData("elbv2 describe-target-groups", "exit 25", "TargetGroupNotFound")]
    public async Task Command_AgainstTheRehearsal_IsUnderstood(string command, string path, string expected)
    {
        AwsCli.SkipWhereMissing();

        var output = await AwsCli.RunAsync(rehearsal.Aws.EndpointUrl, command, TestContext.Current.CancellationToken);

        if (path.StartsWith("exit", StringComparison.Ordinal))
        {
            Assert.StartsWith(path, output, StringComparison.Ordinal);
            Assert.Contains(expected, output, StringComparison.Ordinal);
            return;
        }
        Assert.False(output.StartsWith("exit", StringComparison.Ordinal), output);
        if (path == "called")
        {
            Assert.Contains(expected, rehearsal.Aws.Calls.ByOperation().Keys);
        }
        else if (path.Length > 0)
        {
            Assert.Equal(expected, At(JsonNode.Parse(output)!, path));
        }
    }

    private static string? At(JsonNode root, string path) => path.Split('.')
        .Aggregate((JsonNode?)root, (node, part) => int.TryParse(part, out var index) ? node![index] : node![part])?.ToString();

    /// <summary>One rehearsal for all commands, with stand-ins for the services that the template does not reach.</summary>
    public sealed class Rehearsal : IAsyncLifetime
    {
        private const string Template = """
            { "Resources": {
                "Table": { "Type": "AWS::DynamoDB::Table", "Properties": { "TableName": "t",
                  "KeySchema": [{ "AttributeName": "pk", "KeyType": "HASH" }],
                  "AttributeDefinitions": [{ "AttributeName": "pk", "AttributeType": "S" }] } },
                "Rule": { "Type": "AWS::Events::Rule", "Properties": { "Name": "pushes", "EventPattern": { "source": ["aws.ecr"] } } } },
              "Outputs": { "TableName": { "Value": { "Ref": "Table" } } } }
            """;

        public RehearsedAws Aws { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Aws = await RehearsedAws.StartAsync(
            new()
            {
                Template = Template,
                Clock = new RehearsalClock(TimeProvider.System, TimeProvider.System),
                Extend = parts =>
                {
                    foreach (var prefix in new[] { "ecs", "ecr", "states", "elasticloadbalancing", "cloudwatch" })
                    {
                        parts.Add(new StandIn(prefix));
                    }
                },
            },
            CancellationToken.None);

        public async ValueTask DisposeAsync() => await Aws.DisposeAsync();
    }

    private sealed class StandIn(string prefix) : IAwsService
    {
        public string Prefix => prefix;

        public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) =>
            call.Action == "DescribeTargetGroups"
                ? throw new AwsException("TargetGroupNotFound", "One or more target groups not found")
                : Task.FromResult(new JsonObject());
    }
}
