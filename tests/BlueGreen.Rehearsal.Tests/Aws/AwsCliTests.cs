using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Rehearsal.Tests.Aws;

public sealed class AwsCliTests(AwsCliTests.Rehearsal rehearsal) : IClassFixture<AwsCliTests.Rehearsal>
{
    [Theory]
    [InlineData("sts get-caller-identity", "Arn", "arn:aws:iam::111111111111:user/operator")]
    [InlineData("""dynamodb put-item --table-name t --item {"pk":{"S":"a"}}""", "", "")]
    [InlineData("dynamodb describe-table --table-name t", "Table.TableStatus", "ACTIVE")]
    [InlineData("events list-rules", "Rules.0.Name", "pushes")]
    [InlineData("cloudformation describe-stacks", "Stacks.0.StackStatus", "CREATE_COMPLETE")]
    [InlineData("ecs describe-clusters --clusters c", "clusters.0.status", "ACTIVE")]
    [InlineData("ecr describe-repositories", "repositories.0.repositoryName", "r")]
    [InlineData("stepfunctions list-state-machines", "stateMachines.0.name", "m")]
    [InlineData("elbv2 describe-load-balancers", "LoadBalancers.0.LoadBalancerName", "l")]
    [InlineData("cloudwatch describe-alarms", "MetricAlarms.0.AlarmName", "a")]
    [InlineData("dynamodb describe-table --table-name nowhere", "exit 25", "ResourceNotFoundException")]
    [InlineData("elbv2 describe-target-groups --names nowhere", "exit 25", "TargetGroupNotFound")]
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
        if (path.Length > 0)
        {
            Assert.Equal(expected, At(JsonNode.Parse(output)!, path));
        }
    }

    private static string? At(JsonNode root, string path) => path.Split('.')
        .Aggregate((JsonNode?)root, (node, part) => int.TryParse(part, out var index) ? node![index] : node![part])?
            .ToString();

    /// <summary>One rehearsal for all commands.</summary>
    public sealed class Rehearsal : IAsyncLifetime
    {
        private const string Template = """
            { "Resources": {
                "Table": { "Type": "AWS::DynamoDB::Table", "Properties": { "TableName": "t",
                  "KeySchema": [{ "AttributeName": "pk", "KeyType": "HASH" }],
                  "AttributeDefinitions": [{ "AttributeName": "pk", "AttributeType": "S" }] } },
                "Rule": { "Type": "AWS::Events::Rule", "Properties": {
                  "Name": "pushes", "EventPattern": { "source": ["aws.ecr"] } } },
                "Cluster": { "Type": "AWS::ECS::Cluster", "Properties": { "ClusterName": "c" } },
                "Repository": { "Type": "AWS::ECR::Repository", "Properties": { "RepositoryName": "r" } },
                "Balancer": { "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": { "Name": "l" } },
                "Alarm": { "Type": "AWS::CloudWatch::Alarm", "Properties": { "AlarmName": "a", "Namespace": "N",
                  "MetricName": "M", "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 1, "Threshold": 1,
                  "ComparisonOperator": "GreaterThanThreshold" } },
                "Machine": { "Type": "AWS::StepFunctions::StateMachine", "Properties": { "StateMachineName": "m",
                  "RoleArn": "arn:aws:iam::111111111111:role/m",
                  "DefinitionString": "{\"StartAt\":\"End\",\"States\":{\"End\":{\"Type\":\"Succeed\"}}}" } } },
              "Outputs": { "TableName": { "Value": { "Ref": "Table" } } } }
            """;

        public RehearsedAws Aws { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Aws = await RehearsedAws.StartAsync(
            new()
            {
                Template = Template,
                Clock = new RehearsalClock(TimeProvider.System, TimeProvider.System),
                Functions = new NoFunctions(),
            },
            CancellationToken.None);

        public async ValueTask DisposeAsync() => await Aws.DisposeAsync();
    }

    private sealed class NoFunctions : ILambdaInvoker
    {
        public Task<LambdaResult> InvokeAsync(string functionArnOrName, JsonNode? payload, CancellationToken cancel) =>
            throw new AwsException("ResourceNotFoundException", $"Function not found: {functionArnOrName}");
    }
}
