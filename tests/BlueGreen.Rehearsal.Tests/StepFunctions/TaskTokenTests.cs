using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>Tasks that wait for their token.</summary>
public sealed class TaskTokenTests
{
    private const string Limits = "\"TimeoutSeconds\":60,";

    [Fact]
    public async Task SendTaskSuccess_WhileTheTaskWaits_GivesItsOutput()
    {
        using var rehearsed = new Rehearsed();
        var (arn, token) = await WaitingAsync(rehearsed, Limits);

        await rehearsed.StatesAsync("SendTaskSuccess", ("taskToken", token), ("output", """{"approved":true}"""));

        var end = await rehearsed.DescribeAsync(arn);
        Assert.Equal("""{"approved":true}""", end["output"]!.ToString());
        var again = await rehearsed.RefusedAsync("SendTaskSuccess", ("taskToken", token), ("output", "{}"));
        Assert.Equal("TaskTimedOut", again.Code);
    }

    [Fact]
    public async Task SendTaskFailure_WhileTheTaskWaits_FailsItByName()
    {
        using var rehearsed = new Rehearsed();
        var (arn, token) = await WaitingAsync(rehearsed, Limits);

        await rehearsed.StatesAsync(
            "SendTaskFailure", ("taskToken", token), ("error", "Rejected"), ("cause", "Not today."));

        var end = await rehearsed.DescribeAsync(arn);
        Assert.Equal("Rejected: Not today.", $"{end["error"]}: {end["cause"]}");
    }

    [Fact]
    public async Task Timeout_OfATokenTask_EndsItOnTheClockOfWaits()
    {
        using var rehearsed = new Rehearsed();
        var (arn, token) = await WaitingAsync(rehearsed, Limits);

        rehearsed.Time.RunUntil(rehearsed.Service.CompletionOf(arn));

        Assert.Equal(60, (rehearsed.Time.GetUtcNow() - Rehearsed.Start).TotalSeconds);
        Assert.Equal("States.Timeout", (await rehearsed.DescribeAsync(arn))["error"]!.ToString());
        Assert.Contains("TaskTimedOut", await rehearsed.TypesAsync(arn));
        Assert.Equal("TaskTimedOut", (await rehearsed.RefusedAsync("SendTaskHeartbeat", ("taskToken", token))).Code);
    }

    [Fact]
    public async Task Heartbeat_InTime_RenewsTheHeartbeatButNotTheTimeout()
    {
        using var rehearsed = new Rehearsed();
        var (arn, token) = await WaitingAsync(rehearsed, "\"TimeoutSeconds\":60,\"HeartbeatSeconds\":25,");
        for (var at = 20; at < 60; at += 20)
        {
            _ = BeatAsync(rehearsed, token, at);
        }

        rehearsed.Time.RunUntil(rehearsed.Service.CompletionOf(arn));

        Assert.Equal(60, (rehearsed.Time.GetUtcNow() - Rehearsed.Start).TotalSeconds);
    }

    [Fact]
    public async Task Heartbeat_Missed_AnswersToItsOwnNameInACatcher()
    {
        using var rehearsed = new Rehearsed();
        var (arn, _) = await WaitingAsync(
            rehearsed,
            """
            "TimeoutSeconds":60,"HeartbeatSeconds":25,
            "Catch":[{"ErrorEquals":["States.HeartbeatTimeout"],"Next":"Done"}],
            """);

        rehearsed.Time.RunUntil(rehearsed.Service.CompletionOf(arn));

        Assert.Equal("SUCCEEDED", (await rehearsed.DescribeAsync(arn))["status"]!.ToString());
        Assert.Equal(25, (rehearsed.Time.GetUtcNow() - Rehearsed.Start).TotalSeconds);
    }

    [Fact]
    public async Task Retry_OfATokenTask_IssuesANewToken()
    {
        using var rehearsed = new Rehearsed();
        var tokens = new List<string>();
        rehearsed.Work = input =>
        {
            tokens.Add(input!["token"]!.ToString());
            return Task.FromResult<JsonNode?>(null);
        };
        var (arn, _) = await WaitingAsync(
            rehearsed, """ "TimeoutSeconds":60,"Retry":[{"ErrorEquals":["States.Timeout"],"MaxAttempts":1}],""");

        rehearsed.Time.RunUntil(rehearsed.Service.CompletionOf(arn));

        Assert.Equal(2, tokens.Distinct().Count());
    }

    [Theory]
    [InlineData("nonsense", "InvalidToken")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "TaskDoesNotExist")]
    public async Task SendTaskSuccess_WithATokenNobodyGave_IsRefused(string token, string code)
    {
        using var rehearsed = new Rehearsed();

        var refused = await rehearsed.RefusedAsync("SendTaskSuccess", ("taskToken", token), ("output", "{}"));

        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task SendTaskSuccess_WithOutputThatIsNoJson_IsRefused()
    {
        using var rehearsed = new Rehearsed();
        var (_, token) = await WaitingAsync(rehearsed, Limits);

        var refused = await rehearsed.RefusedAsync("SendTaskSuccess", ("taskToken", token), ("output", "{"));

        Assert.Equal("InvalidOutput", refused.Code);
    }

    /// <summary>An execution that waits for its token, and the token.</summary>
    private static async Task<(string Arn, string Token)> WaitingAsync(Rehearsed rehearsed, string fields)
    {
        var token = string.Empty;
        var work = rehearsed.Work;
        rehearsed.Work = input =>
        {
            token = input!["token"]!.ToString();
            return work(input);
        };
        var arn = await rehearsed.StartAsync($$"""
            {"StartAt":"Approve","States":{
              "Approve":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken",{{fields}}
                "Parameters":{"FunctionName":"work","Payload":{"token.$":"$$.Task.Token"} },"Next":"Done"},
              "Done":{"Type":"Succeed"} } }
            """);
        return (arn, token);
    }

    private static async Task BeatAsync(Rehearsed rehearsed, string token, int seconds)
    {
        await Task.Delay(TimeSpan.FromSeconds(seconds), rehearsed.Time, CancellationToken.None);
        await rehearsed.Service.CallAsync(
            new AwsCall("states", "SendTaskHeartbeat", new JsonObject { ["taskToken"] = token }, Caller.Operator),
            CancellationToken.None);
    }
}
