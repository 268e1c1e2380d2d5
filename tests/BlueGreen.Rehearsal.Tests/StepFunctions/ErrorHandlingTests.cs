using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>Retriers and catchers, through branches.</summary>
public sealed class ErrorHandlingTests
{
    private const string Task = $$"""{"Type":"Task","Resource":"{{Rehearsed.Function}}","End":true}""";

    [Fact]
    public async Task Parallel_WhenATaskInANestedBranchFails_CatchesItOutsideAndStopsTheSiblings()
    {
        using var rehearsed = new Rehearsed { Work = _ => throw new InvalidOperationException("Broken") };
        var arn = await rehearsed.StartAsync($$"""
            {"StartAt":"Outer","States":{
              "Outer":{"Type":"Parallel","Next":"Unreached",
                "Catch":[{"ErrorEquals":["Broken"],"ResultPath":"$.error","Next":"Caught"}],
                "Branches":[
                  {"StartAt":"Inner","States":{"Inner":{"Type":"Parallel","End":true,"Branches":[
                     {"StartAt":"Fails","States":{"Fails":{{Task}} } },
                     {"StartAt":"Waits","States":{"Waits":{"Type":"Wait","Seconds":600,"End":true} } }]} } },
                  {"StartAt":"AlsoWaits","States":{"AlsoWaits":{"Type":"Wait","Seconds":600,"End":true} } }]},
              "Unreached":{"Type":"Fail"},
              "Caught":{"Type":"Pass","End":true} } }
            """, """{"kept":1}""");

        rehearsed.Time.RunUntil(rehearsed.Service.CompletionOf(arn));

        var end = await rehearsed.DescribeAsync(arn);
        Assert.Equal("SUCCEEDED", end["status"]!.ToString());
        var output = JsonNode.Parse(end["output"]!.ToString())!;
        Assert.Equal("Broken", output["error"]!["Error"]!.ToString());
        Assert.Equal(1, output["kept"]!.GetValue<int>());
        var types = await rehearsed.TypesAsync(arn);
        Assert.Equal(2, types.Count(type => type == "ParallelStateFailed"));
        Assert.Contains("WaitStateAborted", types);
        Assert.DoesNotContain("WaitStateExited", types);
        Assert.Equal(Rehearsed.Start, rehearsed.Time.GetUtcNow());
    }

    [Fact]
    public async Task Parallel_WhenAChoiceInABranchMatchesNothing_CanCatchIt()
    {
        using var rehearsed = new Rehearsed();

        var end = await rehearsed.RunAsync("""
            {"StartAt":"Guard","States":{
              "Guard":{"Type":"Parallel","End":true,
                "Catch":[{"ErrorEquals":["States.NoChoiceMatched"],"Next":"Caught"}],
                "Branches":[{"StartAt":"Choose","States":{
                  "Choose":{"Type":"Choice","Choices":[{"Variable":"$.a","NumericEquals":2,"Next":"Two"}]},
                  "Two":{"Type":"Succeed"}}}]},
              "Caught":{"Type":"Pass","End":true}}}
            """, """{"a":1}""");

        Assert.Equal("SUCCEEDED", end["status"]!.ToString());
    }

    [Fact]
    public async Task Parallel_WhenABranchMeetsARuntimeError_CannotCatchIt()
    {
        using var rehearsed = new Rehearsed();

        var end = await rehearsed.RunAsync("""
            {"StartAt":"Guard","States":{
              "Guard":{"Type":"Parallel","End":true,"Catch":[{"ErrorEquals":["States.ALL"],"Next":"Caught"}],
                "Branches":[{"StartAt":"Bad","States":{"Bad":{"Type":"Pass","InputPath":"$.missing","End":true}}}]},
              "Caught":{"Type":"Pass","End":true}}}
            """);

        Assert.Equal("FAILED", end["status"]!.ToString());
        Assert.Equal("States.Runtime", end["error"]!.ToString());
    }

    [Theory]
    [InlineData("States.TaskFailed", "Broken", true)]
    [InlineData("States.ALL", "Broken", true)]
    [InlineData("Broken", "Broken", true)]
    [InlineData("Other", "Broken", false)]
    public async Task Catch_ByErrorName_TakesWhatMatches(string errorEquals, string error, bool isCaught)
    {
        using var rehearsed = new Rehearsed { Work = _ => throw new InvalidOperationException(error) };

        var end = await rehearsed.RunAsync($$"""
            {"StartAt":"Work","States":{
              "Work":{"Type":"Task","Resource":"{{Rehearsed.Function}}","End":true,
                "Catch":[{"ErrorEquals":["{{errorEquals}}"],"Next":"Caught"}]},
              "Caught":{"Type":"Pass","End":true} } }
            """);

        Assert.Equal(isCaught ? "SUCCEEDED" : "FAILED", end["status"]!.ToString());
    }

    [Fact]
    public async Task Retry_WithBackoffAndDelayLimit_WaitsOneTwoThreeThreeSeconds()
    {
        var attempts = new List<TimeSpan>();
        using var rehearsed = new Rehearsed();
        rehearsed.Work = _ =>
        {
            attempts.Add(rehearsed.Time.GetUtcNow() - Rehearsed.Start);
            throw new InvalidOperationException("Broken");
        };

        await rehearsed.RunAsync($$"""
            {"StartAt":"Work","States":{"Work":{"Type":"Task","Resource":"{{Rehearsed.Function}}","End":true,
              "Retry":[{"ErrorEquals":["Broken"],
                "IntervalSeconds":1,"BackoffRate":2,"MaxDelaySeconds":3,"MaxAttempts":4}]} } }
            """);

        Assert.Equal([0, 1, 3, 6, 9], attempts.Select(at => at.TotalSeconds));
        Assert.Equal(5, rehearsed.Service.CountsOf(
            "arn:aws:states:eu-west-1:111111111111:execution:machine:execution").Transitions);
    }

    [Fact]
    public async Task Retry_OfTheFirstMatchingRetrierUsedUp_IsNotPassedToTheNext()
    {
        var attempts = 0;
        using var rehearsed = new Rehearsed();
        rehearsed.Work = _ =>
        {
            attempts++;
            throw new InvalidOperationException("Broken");
        };

        await rehearsed.RunAsync($$"""
            {"StartAt":"Work","States":{"Work":{"Type":"Task","Resource":"{{Rehearsed.Function}}","End":true,
              "Retry":[{"ErrorEquals":["Broken"],"MaxAttempts":1},{"ErrorEquals":["States.ALL"],"MaxAttempts":5}]} } }
            """);

        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Map_WhenAnIterationFails_StopsTheOthersAndFails()
    {
        using var rehearsed = new Rehearsed();

        var arn = await rehearsed.StartAsync("""
            {"StartAt":"Each","States":{"Each":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"Bad","States":{
              "Bad":{"Type":"Choice","Choices":[{"Variable":"$","NumericEquals":2,"Next":"Fails"}],"Default":"Waits"},
              "Fails":{"Type":"Fail","Error":"Two"},
              "Waits":{"Type":"Wait","Seconds":60,"End":true}}}}}}
            """, "[1,2,3]");

        var types = await rehearsed.TypesAsync(arn);
        Assert.Equal("FAILED", (await rehearsed.DescribeAsync(arn))["status"]!.ToString());
        Assert.Single(types, type => type == "MapIterationFailed");
        Assert.Equal(2, types.Count(type => type == "MapIterationAborted"));
        Assert.Equal("MapStateFailed", types[^2]);
    }
}
