using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>What executions take, carry and show: their texts, to the letter, and their limits.</summary>
public sealed class ExecutionDataTests
{
    [Fact]
    public async Task Input_WithAFieldTwice_KeepsTheLast()
    {
        using var rehearsed = new Rehearsed();

        var end = await rehearsed.RunAsync(
            """{"StartAt":"P","States":{"P":{"Type":"Pass","OutputPath":"$.a","End":true}}}""",
            """{"a":1,"b":[{"c":1,"c":2}],"a":2}""");

        Assert.Equal("2", end["output"]!.ToString());
    }

    [Fact]
    public async Task Data_NestedDeeperThanDotNetsUsualLimit_Passes()
    {
        using var rehearsed = new Rehearsed();
        var deep = new string('[', 500) + new string(']', 500);

        var end = await rehearsed.RunAsync(
            """{"StartAt":"P","States":{"P":{"Type":"Pass","Parameters":{"a.$":"$"},"End":true}}}""", deep);

        Assert.Equal($$"""{"a":{{deep}}}""", end["output"]!.ToString());
    }

    [Theory]
    [InlineData("true", """{"sent":"é"}""")]
    [InlineData("false", null)]
    public async Task GetExecutionHistory_WithOrWithoutData_ShowsInputsAndOutputsOrNone(string withData, string? text)
    {
        using var rehearsed = new Rehearsed();
        var arn = await rehearsed.StartAsync(
            $$"""
            {"StartAt":"Work","States":{"Work":{"Type":"Task","Resource":"{{Rehearsed.Function}}","End":true} } }
            """,
            """{"sent":"é"}""");

        var history = await rehearsed.StatesAsync(
            "GetExecutionHistory", ("executionArn", arn), ("includeExecutionData", withData));

        var details = history["events"]!.AsArray()
            .SelectMany(one => one!.AsObject().Where(member => member.Value is JsonObject))
            .Select(member => member.Value!.AsObject())
            .Where(detail => detail.ContainsKey("inputDetails") || detail.ContainsKey("outputDetails"))
            .ToList();
        Assert.Equal(6, details.Count);
        Assert.All(details, detail => Assert.Equal(text, (string?)(detail["input"] ?? detail["output"])));
    }

    [Theory]
    [InlineData(131_071, null)]
    [InlineData(131_072, "ValidationException")]
    public async Task StartExecution_InputBeyondTheLimitInUtf8_IsRefused(int letters, string? refusal)
    {
        using var rehearsed = new Rehearsed();
        await rehearsed.CreateAsync("""{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}""");
        var input = $"\"{new string('é', letters)}\"";

        var refused = await Record.ExceptionAsync(() => rehearsed.StatesAsync(
            "StartExecution", ("stateMachineArn", Rehearsed.MachineArn), ("input", input)));

        Assert.Equal(refusal, (refused as AwsException)?.Code);
    }

    [Fact]
    public async Task Parallel_WhoseBranchesPassTheirInputOn_AnswersWithItTwice()
    {
        using var rehearsed = new Rehearsed();

        var end = await rehearsed.RunAsync(
            """
            {"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[
              {"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}},
              {"StartAt":"B","States":{"B":{"Type":"Pass","End":true}}}]}}}
            """,
            """{"a":1}""");

        Assert.Equal("""[{"a":1},{"a":1}]""", end["output"]!.ToString());
    }

    [Fact]
    public async Task Output_LargerThanTheQuota_FailsWithDataLimitExceeded()
    {
        using var rehearsed = new Rehearsed();
        var half = new string('x', 140_000);

        var end = await rehearsed.RunAsync(
            """{"StartAt":"P","States":{"P":{"Type":"Pass","Parameters":{"a.$":"$","b.$":"$"},"End":true}}}""",
            $"\"{half}\"");

        Assert.Equal("States.DataLimitExceeded", end["error"]!.ToString());
    }
}
