using System.Text.Json.Nodes;
using Amazon.CloudWatch;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.Runtime;
using Amazon.StepFunctions;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>Every member of every operation this project calls crosses the wire, in both directions.</summary>
public sealed class OperationTests : IDisposable
{
    private readonly FakeAws aws = new();
    private readonly Dictionary<string, AmazonServiceClient> clients;

    public OperationTests()
    {
        var credentials = FakeAws.Credentials;
        clients = new()
        {
            ["CloudWatch"] = new AmazonCloudWatchClient(credentials, aws.Configure(new AmazonCloudWatchConfig())),
            ["ECR"] = new AmazonECRClient(credentials, aws.Configure(new AmazonECRConfig())),
            ["ECS"] = new AmazonECSClient(credentials, aws.Configure(new AmazonECSConfig())),
            ["ELB"] = new AmazonElasticLoadBalancingV2Client(
                credentials, aws.Configure(new AmazonElasticLoadBalancingV2Config())),
            ["SFN"] = new AmazonStepFunctionsClient(credentials, aws.Configure(new AmazonStepFunctionsConfig())),
        };
    }

    public static TheoryData<string, string> Operations() =>
    [
        .. Of("CloudWatch", "DescribeAlarms", "GetMetricData", "PutMetricData", "SetAlarmState"),
        .. Of("ECR", "BatchGetImage", "DescribeImages", "DescribeRepositories", "PutImage"),
        .. Of("ECS", "DeregisterTaskDefinition", "DescribeServices", "DescribeTaskDefinition", "DescribeTasks"),
        .. Of("ECS", "ListTasks", "RegisterTaskDefinition", "UpdateService"),
        .. Of("ELB", "CreateRule", "DeleteRule", "DescribeListeners", "DescribeLoadBalancers", "DescribeRules"),
        .. Of("ELB", "DescribeTargetGroupAttributes", "DescribeTargetGroups", "DescribeTargetHealth"),
        .. Of("ELB", "ModifyRule", "SetRulePriorities"),
        .. Of("SFN", "DescribeExecution", "DescribeStateMachine", "GetExecutionHistory", "ListExecutions"),
        .. Of("SFN", "ListStateMachines", "SendTaskFailure", "SendTaskHeartbeat", "SendTaskSuccess"),
        .. Of("SFN", "StartExecution", "StopExecution"),
    ];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task EveryRequestMember_Set_IsSent(string service, string operation)
    {
        var request = Shapes.Filled(ShapeOf(service, $"{operation}Request"), operation);
        aws.Answer(IsQuery(service) ? Answers.Xml(operation, new object()) : "{}");

        await CallAsync(service, operation, request);

        if (IsQuery(service))
        {
            var fields = aws.Call.Fields;
            Assert.True(fields.Remove("Action", out var action) && action == operation);
            Assert.True(fields.Remove("Version"));
            Assert.Equal(Answers.Fields(request), fields);
        }
        else
        {
            Assert.EndsWith($".{operation}", aws.Call.Headers["X-Amz-Target"], StringComparison.Ordinal);
            var sent = JsonNode.Parse(aws.Call.Body);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Answers.Json(request)), sent), aws.Call.Body);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task EveryResponseMember_Answered_IsRead(string service, string operation)
    {
        var answered = Shapes.Filled(ShapeOf(service, $"{operation}Response"), operation);
        aws.Answer(IsQuery(service) ? Answers.Xml(operation, answered) : Answers.Json(answered));

        var response = await CallAsync(service, operation, Request(service, operation));

        Assert.Equal(Shapes.Text(answered), Shapes.Text(response));
        Assert.Equal(System.Net.HttpStatusCode.OK, response.HttpStatusCode);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task EveryMember_Absent_IsNull(string service, string operation)
    {
        aws.Answer(IsQuery(service) ? Answers.Xml(operation, new object()) : "{}");

        var response = await CallAsync(service, operation, Request(service, operation));

        Assert.Equal("", Shapes.Text(response));
        Assert.All(Shapes.Members(response.GetType()), member => Assert.Null(member.GetValue(response)));
    }

    public void Dispose()
    {
        foreach (var client in clients.Values)
            client.Dispose();
    }

    private static TheoryData<string, string> Of(string service, params string[] operations)
    {
        var rows = new TheoryData<string, string>();
        foreach (var operation in operations)
            rows.Add(service, operation);
        return rows;
    }

    private static bool IsQuery(string service) => service is "CloudWatch" or "ELB";

    private Type ShapeOf(string service, string name)
    {
        var client = clients[service].GetType();
        return client.Assembly.GetType($"{client.Namespace}.Model.{name}", throwOnError: true)!;
    }

    private object Request(string service, string operation) =>
        Activator.CreateInstance(ShapeOf(service, $"{operation}Request"))!;

    private async Task<AmazonWebServiceResponse> CallAsync(string service, string operation, object request)
    {
        var method = clients[service].GetType().GetMethod(
            $"{operation}Async", [request.GetType(), typeof(CancellationToken)])!;
        var task = (Task)method.Invoke(clients[service], [request, TestContext.Current.CancellationToken])!;
        await task;
        return (AmazonWebServiceResponse)task.GetType().GetProperty("Result")!.GetValue(task)!;
    }
}
