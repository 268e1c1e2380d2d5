using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>Tasks that call services directly.</summary>
public sealed class ServiceTaskTests
{
    [Theory]
    [InlineData("dynamodb:putItem", "ConditionalCheckFailedException", "DynamoDB.ConditionalCheckFailedException")]
    [InlineData("dynamodb:putItem", "ValidationException", "DynamoDB.AmazonDynamoDBException")]
    [InlineData(
        "aws-sdk:dynamodb:putItem", "ConditionalCheckFailedException",
        "DynamoDb.ConditionalCheckFailedException")]
    [InlineData("aws-sdk:dynamodb:putItem", "ValidationException", "DynamoDb.DynamoDbException")]
    [InlineData("aws-sdk:ecs:updateService", "ServiceNotFoundException", "Ecs.ServiceNotFoundException")]
    [InlineData(
        "aws-sdk:elasticloadbalancingv2:modifyRule", "RuleNotFound",
        "ElasticLoadBalancingV2.RuleNotFoundException")]
    public async Task Failure_OfAService_IsNamedAsStepFunctionsNamesIt(string resource, string code, string error)
    {
        using var rehearsed = new Rehearsed { Answer = _ => throw new AwsException(code, "It is so.") };

        var end = await rehearsed.RunAsync(Calling(resource, "{}"));

        Assert.Equal(error, end["error"]!.ToString());
    }

    [Fact]
    public async Task Parameters_ForAServiceWithLowerMembers_AreSentSoAndShownCapitalised()
    {
        using var rehearsed = new Rehearsed
        {
            Answer = _ => new JsonObject
            {
                ["services"] = new JsonArray(new JsonObject { ["createdAt"] = JsonValue.Create(Rehearsed.Start) }),
            },
        };

        var end = await rehearsed.RunAsync(
            Calling("aws-sdk:ecs:describeServices", """{"Cluster":"c","Services":["a"]}"""));

        var call = Assert.Single(rehearsed.Calls);
        Assert.Equal("ecs:DescribeServices", call.Name);
        Assert.Equal(Rehearsed.Role, call.Caller.PrincipalArn);
        Assert.Equal("""{"cluster":"c","services":["a"]}""", call.Parameters.ToJsonString());
        Assert.Equal("""{"Services":[{"CreatedAt":"2026-01-01T00:00:00.000Z"}]}""", end["output"]!.ToString());
    }

    [Fact]
    public async Task PutEvents_WithAnObjectAsDetail_SendsItsTextAndTheExecutionAsResource()
    {
        using var rehearsed = new Rehearsed { Answer = _ => new JsonObject { ["FailedEntryCount"] = 0 } };

        var end = await rehearsed.RunAsync(
            Calling("events:putEvents", """{"Entries":[{"Detail":{"a":1},"Source":"s"}]}"""));

        var entry = rehearsed.Calls.Single().Parameters["Entries"]![0]!;
        Assert.Equal("""{"a":1}""", entry["Detail"]!.ToString());
        Assert.Equal(
            [end["executionArn"]!.ToString(), Rehearsed.MachineArn],
            entry["Resources"]!.AsArray().Select(arn => arn!.ToString()));
    }

    [Fact]
    public async Task PutEvents_WithAFailedEntry_FailsTheTask()
    {
        using var rehearsed = new Rehearsed { Answer = _ => new JsonObject { ["FailedEntryCount"] = 1 } };

        var end = await rehearsed.RunAsync(Calling("events:putEvents", """{"Entries":[{}]}"""));

        Assert.Equal("EventBridge.FailedEntry", end["error"]!.ToString());
    }

    [Theory]
    [InlineData("startExecution", "RUNNING", 0)]
    [InlineData("startExecution.sync", "SUCCEEDED", 30)]
    public async Task StartExecution_OfAChild_WaitsForItsEndOnlyWithSync(string action, string childStatus, int seconds)
    {
        using var rehearsed = new Rehearsed();
        await rehearsed.CreateAsync(
            """{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":30,"End":true}}}""", name: "child");

        var end = await rehearsed.RunAsync(Calling(
            $"states:{action}",
            """
            {"StateMachineArn":"arn:aws:states:eu-west-1:111111111111:stateMachine:child","Name":"c","Input":{"a":1}}
            """));

        var child = await rehearsed.DescribeAsync("arn:aws:states:eu-west-1:111111111111:execution:child:c");
        Assert.Equal("SUCCEEDED", end["status"]!.ToString());
        Assert.Equal(childStatus, child["status"]!.ToString());
        Assert.Equal("""{"a":1}""", child["input"]!.ToString());
        Assert.Equal(seconds, (rehearsed.Time.GetUtcNow() - Rehearsed.Start).TotalSeconds);
    }

    [Fact]
    public async Task LambdaInvoke_OfAFunction_WrapsItsAnswer()
    {
        using var rehearsed = new Rehearsed();

        var end = await rehearsed.RunAsync(Calling("lambda:invoke", """{"FunctionName":"work","Payload":{"a":1}}"""));

        Assert.Equal("""{"ExecutedVersion":"$LATEST","Payload":{"a":1},"StatusCode":200}""", end["output"]!.ToString());
    }

    private static string Calling(string resource, string parameters) => $$"""
        {"StartAt":"Call","States":{
          "Call":{"Type":"Task","Resource":"arn:aws:states:::{{resource}}","Parameters":{{parameters}},"End":true} } }
        """;
}
