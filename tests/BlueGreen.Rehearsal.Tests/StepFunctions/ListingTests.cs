namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>Lists, pages and the order of events.</summary>
public sealed class ListingTests
{
    private const string Pass = """{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}""";

    [Fact]
    public async Task GetExecutionHistory_InPagesOfOneAndReversed_ShowsEveryEventOnce()
    {
        using var rehearsed = new Rehearsed();
        var arn = await rehearsed.StartAsync(Pass);
        var ids = new List<long>();
        string? next = null;
        do
        {
            (string, string)[] asked = [("executionArn", arn), ("maxResults", "1"), ("reverseOrder", "true")];
            var page = await rehearsed.StatesAsync(
                "GetExecutionHistory", next is null ? asked : [.. asked, ("nextToken", next)]);
            ids.Add(page["events"]!.AsArray().Single()!["id"]!.GetValue<long>());
            next = page["nextToken"]?.ToString();
        }
        while (next is not null);

        Assert.Equal([4, 3, 2, 1], ids);
    }

    [Fact]
    public async Task GetExecutionHistory_OfStates_HasAwsDetails()
    {
        using var rehearsed = new Rehearsed();

        var history = await rehearsed.HistoryAsync(await rehearsed.StartAsync(Pass, """{"a":1}"""));

        Assert.Equal(
            """{"name":"P","input":"{\u0022a\u0022:1}","inputDetails":{"truncated":false}}""",
            history[1]["stateEnteredEventDetails"]!.ToJsonString());
        Assert.Equal(
            ["executionStarted", "stateEntered", "stateExited", "executionSucceeded"],
            history.Select(entry => entry.Last().Key.Replace("EventDetails", "", StringComparison.Ordinal)));
        Assert.Equal([0, 0, 2, 3], history.Select(entry => entry["previousEventId"]!.GetValue<long>()));
    }

    [Fact]
    public async Task ListExecutions_ByStatus_ShowsThoseNewestFirst()
    {
        using var rehearsed = new Rehearsed();
        await rehearsed.StartAsync(Pass, name: "first");
        await rehearsed.StartAsync(Pass, name: "second");

        var done = await rehearsed.StatesAsync(
            "ListExecutions", ("stateMachineArn", Rehearsed.MachineArn), ("statusFilter", "SUCCEEDED"));
        var running = await rehearsed.StatesAsync(
            "ListExecutions", ("stateMachineArn", Rehearsed.MachineArn), ("statusFilter", "RUNNING"));

        Assert.Equal(["second", "first"], done["executions"]!.AsArray().Select(shown => shown!["name"]!.ToString()));
        Assert.Empty(running["executions"]!.AsArray());
    }

    [Theory]
    [InlineData("DescribeExecution", "executionArn", "execution:m:x", "ExecutionDoesNotExist")]
    [InlineData("RedriveExecution", "executionArn", "execution:m:x", "ExecutionDoesNotExist")]
    [InlineData("DescribeExecution", "executionArn", "stateMachine:m", "InvalidArn")]
    [InlineData("DescribeStateMachine", "stateMachineArn", "stateMachine:x", "StateMachineDoesNotExist")]
    [InlineData("StartExecution", "stateMachineArn", "stateMachine:x", "StateMachineDoesNotExist")]
    [InlineData("StartExecution", "stateMachineArn", "execution:m:x", "InvalidArn")]
    [InlineData("ListTagsForResource", "resourceArn", "stateMachine:x", "ResourceNotFound")]
    [InlineData("CreateActivity", "name", "x", "UnknownOperationException")]
    public async Task Action_OnWhatIsNotThere_HasAwsErrorCode(
        string action, string parameter, string resource, string code)
    {
        using var rehearsed = new Rehearsed();

        Assert.Equal(
            code,
            (await rehearsed.RefusedAsync(action, (parameter, $"arn:aws:states:eu-west-1:111111111111:{resource}")))
                .Code);
    }

    [Fact]
    public async Task ListExecutions_WhileOthersStart_ShowsEachOnce()
    {
        using var rehearsed = new Rehearsed();
        await rehearsed.StartAsync(Pass, name: "first");
        await rehearsed.StartAsync(Pass, name: "second");
        (string, string)[] asked = [("stateMachineArn", Rehearsed.MachineArn), ("maxResults", "1")];

        var one = await rehearsed.StatesAsync("ListExecutions", asked);
        await rehearsed.StartAsync(Pass, name: "third");
        var two = await rehearsed.StatesAsync("ListExecutions", [.. asked, ("nextToken", $"{one["nextToken"]}")]);

        Assert.Equal("second", $"{one["executions"]![0]!["name"]}");
        Assert.Equal("first", $"{two["executions"]![0]!["name"]}");
        Assert.Null(two["nextToken"]);
    }
}
