using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions;
using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>Executions: how they start, stop, end, and what they leave behind.</summary>
public sealed class ExecutionTests
{
    private const string Waiting = """{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":600,"End":true}}}""";

    [Fact]
    public async Task StopExecution_InMidTask_AbortsWithoutRunningACatch()
    {
        using var rehearsed = new Rehearsed { Work = _ => new TaskCompletionSource<JsonNode?>().Task };
        var arn = await rehearsed.StartAsync($$"""
            {"StartAt":"Work","States":{
              "Work":{"Type":"Task","Resource":"{{Rehearsed.Function}}","End":true,
                "Catch":[{"ErrorEquals":["States.ALL"],"Next":"Caught"}]},
              "Caught":{"Type":"Pass","End":true} } }
            """);

        await rehearsed.StatesAsync(
            "StopExecution", ("executionArn", arn), ("error", "Stopped"), ("cause", "By hand."));

        var end = await rehearsed.DescribeAsync(arn);
        Assert.Equal("ABORTED", end["status"]!.ToString());
        Assert.Equal("Stopped: By hand.", $"{end["error"]}: {end["cause"]}");
        Assert.Equal(
            [
                "ExecutionStarted", "TaskStateEntered", "LambdaFunctionScheduled", "LambdaFunctionStarted",
                "ExecutionAborted",
            ],
            await rehearsed.TypesAsync(arn));
        Assert.True(rehearsed.Service.CompletionOf(arn).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task StopExecution_OfAFinishedExecution_ChangesNothing()
    {
        using var rehearsed = new Rehearsed();
        var arn = await rehearsed.StartAsync("""{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}""");

        await rehearsed.StatesAsync("StopExecution", ("executionArn", arn));

        Assert.Equal("SUCCEEDED", (await rehearsed.DescribeAsync(arn))["status"]!.ToString());
    }

    [Fact]
    public async Task TimeoutSeconds_OfTheMachine_EndsItAsTimedOut()
    {
        using var rehearsed = new Rehearsed();

        var end = await rehearsed.RunAsync(
            """{"StartAt":"W","TimeoutSeconds":5,"States":{"W":{"Type":"Wait","Seconds":600,"End":true}}}""");

        Assert.Equal("TIMED_OUT", end["status"]!.ToString());
        Assert.Equal(5, (rehearsed.Time.GetUtcNow() - Rehearsed.Start).TotalSeconds);
    }

    [Fact]
    public async Task Wait_OfAYear_TakesAYearOfVirtualTime()
    {
        using var rehearsed = new Rehearsed();

        var end = await rehearsed.RunAsync(
            """{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":31535999,"End":true}}}""");

        Assert.Equal("SUCCEEDED", end["status"]!.ToString());
        Assert.Equal(31_535_999, (rehearsed.Time.GetUtcNow() - Rehearsed.Start).TotalSeconds);
    }

    [Fact]
    public async Task Execution_OfMoreThanAYear_TimesOut()
    {
        using var rehearsed = new Rehearsed();

        var end = await rehearsed.RunAsync("""
            {"StartAt":"W","TimeoutSeconds":99999999,"States":{"W":{"Type":"Wait","Seconds":40000000,"End":true}}}
            """);

        Assert.Equal("TIMED_OUT", end["status"]!.ToString());
        Assert.Equal(365, (rehearsed.Time.GetUtcNow() - Rehearsed.Start).TotalDays);
    }

    [Theory]
    [InlineData("*a*b*c*", "xxaxxbxxcxx", true)]
    [InlineData("a*a", "a", false)]
    [InlineData(@"\**", "*x", true)]
    [InlineData(@"\**", "x*", false)]
    [InlineData("*************a", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", false)]
    [InlineData("", "", true)]
    [InlineData("*", "line\nline", true)]
    public void Wildcards_MatchAsStringMatchesDoes(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Wildcards.Match(pattern, text));

    [Fact]
    public async Task History_ThatReachesItsLimit_FailsTheExecutionWithTheLastEvent()
    {
        using var rehearsed = new Rehearsed();

        var end = await rehearsed.RunAsync("""
            {"StartAt":"A","States":{
              "A":{"Type":"Pass","Next":"B"},
              "B":{"Type":"Choice","Choices":[{"Variable":"$.done","IsPresent":true,"Next":"C"}],"Default":"A"},
              "C":{"Type":"Succeed"}}}
            """);

        Assert.Equal("States.Runtime", end["error"]!.ToString());
        Assert.Equal(25_000, rehearsed.Service.CountsOf(end["executionArn"]!.ToString()).HistoryEvents);
    }

    [Fact]
    public async Task StartExecution_WithATakenName_RepeatsItsAnswerOnlyWhileRunningWithTheSameInput()
    {
        using var rehearsed = new Rehearsed();
        var arn = await rehearsed.StartAsync(Waiting, "{}", "one");
        (string, string)[] same = [("stateMachineArn", Rehearsed.MachineArn), ("input", "{}"), ("name", "one")];

        var again = await rehearsed.StatesAsync("StartExecution", same);
        var other = await rehearsed.RefusedAsync(
            "StartExecution", ("stateMachineArn", Rehearsed.MachineArn), ("input", """{"a":1}"""), ("name", "one"));
        await rehearsed.StatesAsync("StopExecution", ("executionArn", arn));
        var closed = await rehearsed.RefusedAsync("StartExecution", same);

        Assert.Equal(arn, again["executionArn"]!.ToString());
        Assert.Equal("ExecutionAlreadyExists", other.Code);
        Assert.Equal("ExecutionAlreadyExists", closed.Code);
    }

    [Fact]
    public async Task UpdateStateMachine_DuringAnExecution_DoesNotReachIt()
    {
        using var rehearsed = new Rehearsed();
        var arn = await rehearsed.StartAsync("""
            {"StartAt":"W","States":{
              "W":{"Type":"Wait","Seconds":5,"Next":"P"},
              "P":{"Type":"Pass","Result":"old","End":true}}}
            """);

        await rehearsed.StatesAsync(
            "UpdateStateMachine", ("stateMachineArn", Rehearsed.MachineArn), ("definition", Waiting));
        rehearsed.Time.RunUntil(rehearsed.Service.CompletionOf(arn));

        Assert.Equal("\"old\"", (await rehearsed.DescribeAsync(arn))["output"]!.ToString());
    }

    [Fact]
    public async Task StatusChanges_OfAnExecution_AreEventsWithEpochMilliseconds()
    {
        using var rehearsed = new Rehearsed();

        await rehearsed.RunAsync(
            """{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":2,"End":true}}}""", """{"a":1}""");

        Assert.Equal(["RUNNING", "SUCCEEDED"], rehearsed.Events.Select(put => put.Detail["status"]!.ToString()));
        var last = rehearsed.Events[^1];
        Assert.Equal(("aws.states", "Step Functions Execution Status Change"), (last.Source, last.DetailType));
        Assert.Equal(Rehearsed.Start.AddSeconds(2).ToUnixTimeMilliseconds(), last.Detail["stopDate"]!.GetValue<long>());
        Assert.Equal("""{"a":1}""", last.Detail["output"]!.ToString());
    }

    [Fact]
    public async Task Progress_OfAnExecution_ShowsEveryStateEnteredAndExited()
    {
        using var rehearsed = new Rehearsed();

        await rehearsed.RunAsync("""{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}""");

        Assert.Equal(
            [
                (ProgressKind.StatusChanged, null, "RUNNING"), (ProgressKind.StateEntered, "P", "RUNNING"),
                (ProgressKind.StateExited, "P", "RUNNING"), (ProgressKind.StatusChanged, null, "SUCCEEDED"),
            ],
            rehearsed.Progress.Select(progress => (progress.Kind, progress.State, progress.Status)));
    }

    [Fact]
    public async Task Map_WithFunctionsAnsweringOnManyThreads_KeepsOneHistoryInOrder()
    {
        using var rehearsed = new Rehearsed { Work = input => Task.Run(() => input) };
        var arn = await rehearsed.StartAsync(
            $$"""
            {"StartAt":"Each","States":{"Each":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"Work","States":{
              "Work":{"Type":"Task","Resource":"{{Rehearsed.Function}}","End":true} } } } } }
            """,
            $"[{string.Join(',', Enumerable.Range(0, 500))}]");

        await rehearsed.Service.CompletionOf(arn);

        var end = await rehearsed.DescribeAsync(arn);
        Assert.Equal($"[{string.Join(',', Enumerable.Range(0, 500))}]", end["output"]!.ToString());
        Assert.Equal(6 + (500 * 7), rehearsed.Service.CountsOf(arn).HistoryEvents);
    }

    [Fact]
    public async Task Execution_WithTheSameSeed_LeavesTheSameHistory()
    {
        const string random = $$"""
            {"StartAt":"P","States":{
              "P":{"Type":"Pass","Next":"Both",
                "Parameters":{"id.$":"States.UUID()","n.$":"States.MathRandom(1, 1000)"} },
              "Both":{"Type":"Parallel","End":true,"Branches":[
                {"StartAt":"A","States":{
                  "A":{"Type":"Wait","Seconds":3,"Next":"A2"},"A2":{"Type":"Pass","End":true} } },
                {"StartAt":"B","States":{"B":{"Type":"Wait","Seconds":3,"Next":"B2"},"B2":{"Type":"Task","End":true,
                  "Resource":"{{Rehearsed.Function}}",
                  "Retry":[{"ErrorEquals":["Broken"],"JitterStrategy":"FULL"}]} } }]} } }
            """;
        var histories = new List<string>();
        foreach (var seed in new[] { 7, 7, 8 })
        {
            using var rehearsed = new Rehearsed(seed) { Work = _ => throw new InvalidOperationException("Broken") };
            var end = await rehearsed.RunAsync(random);
            var history = await rehearsed.HistoryAsync(end["executionArn"]!.ToString());
            histories.Add(string.Join('\n', history.Select(entry => entry.ToJsonString())));
        }

        Assert.Equal(histories[0], histories[1]);
        Assert.NotEqual(histories[0], histories[2]);
    }
}
