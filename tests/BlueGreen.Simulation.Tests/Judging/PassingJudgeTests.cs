using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Judging;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Simulation.Tests.Judging;

/// <summary>What passes leaves no trace, and a story without faults is as it always is.</summary>
public sealed class PassingJudgeTests
{
    private const string Passing = "workflow/states:StartExecution#1:throttled";

    /// <summary>It leaves the end as it is, and the sweep makes up for it.</summary>
    private const string Lasting = "workflow/states:StartExecution#1:denied";

    private const string Hanging = "resolve-colour#2:hangs";

    private const string Unannounced = "workflow/events:PutEvents#1:denied:ten-minutes";

    [Fact]
    public void Story_AsItAlwaysIs_BreaksNothing() => Assert.Empty(PassingJudge.Judge(Facts()));

    [Theory]
    [InlineData(Passing, "StartPending", 1)]
    [InlineData(Passing, "StartNewerPush", 0)]
    [InlineData(Lasting, "StartPending", 0)]
    [InlineData(Unannounced, "StartPending", 1)]
    public void Push_ThatWaitedForTheSweep_IsFoundWhereNothingElseLasts(string fault, string state, int found)
    {
        var facts = Facts(fault) with { Sites = [new(SiteKind.State, state, 1)] };

        Assert.Equal(found, PassingJudge.Judge(facts).Count(one => one.Reason == "a push waited for the sweep"));
    }

    /// <summary>Found by `interrupted`: nobody asks for a roll-back of a switch that he was not told of.</summary>
    [Theory]
    [InlineData(Unannounced, "not over", "Watch", false)]
    [InlineData(Unannounced, "not over", "AwaitApproval", true)]
    [InlineData(Unannounced, "not over", "AwaitDecision", true)]
    [InlineData(Unannounced, null, "Watch", true)]
    [InlineData(Passing, "not over", "Watch", true)]
    [InlineData(Lasting, "not over", "Watch", true)]
    public void End_OtherThanTheStorys_IsExcusedWhereWhoActsWasNotTold(
        string fault, string? problem, string state, bool isFound)
    {
        var facts = Facts(fault) with
        {
            Expected = Outcome.RolledBack, Problem = problem, Sites = [new(SiteKind.State, state, 1)],
        };

        Assert.Equal(
            isFound ? 1 : 0,
            PassingJudge.Judge(facts).Count(one => one.Reason.StartsWith("it ended as", StringComparison.Ordinal)));
    }

    /// <summary>
    /// Found by `newer-push`: the sweep came while the success was being announced in vain, or while the start hung.
    /// </summary>
    [Theory]
    [InlineData(Hanging, "StartNewerPush", 0)]
    [InlineData(Hanging, "StartNewerPushAfterRollback", 0)]
    [InlineData(Hanging, "Succeeded", 1)]
    [InlineData(Unannounced, "StartNewerPush", 0)]
    [InlineData(Unannounced, "StartNewerPushAfterRollback", 0)]
    [InlineData(Unannounced, "Succeeded", 1)]
    [InlineData(Passing, "StartNewerPush", 1)]
    public void Push_ThatTheSweepAndTheDeploymentStart_DidNotWait(string fault, string state, int found)
    {
        var facts = Facts(fault) with
        {
            Sites = [new(SiteKind.State, "StartPending", 1), new(SiteKind.State, state, 1)],
        };

        Assert.Equal(found, PassingJudge.Judge(facts).Count(one => one.Reason == "a push waited for the sweep"));
    }

    [Theory]
    [InlineData(null, 1, true)]
    [InlineData(null, 2, false)]
    [InlineData(null, 3, true)]
    [InlineData(Passing, 1, false)]
    [InlineData(Passing, 2, false)]
    [InlineData(Passing, 3, true)]
    public void Failures_OtherThanWithoutFaults_AreFound(string? fault, int failures, bool isFound)
    {
        var facts = (fault is null ? Facts() : Facts(fault)) with
        {
            Sightings = [.. Enumerable.Repeat(Seen.Execution("FAILED"), failures), Seen.Execution("SUCCEEDED")],
            FailuresExpected = 2,
        };

        Assert.Equal(
            isFound ? [$"{failures} executions failed, 2 do so when nothing goes wrong"] : [],
            PassingJudge.Judge(facts).Select(one => one.Reason));
    }

    /// <summary>Found by `alarm`: while its event's execution hung, the deployment saw the alarm itself.</summary>
    [Theory]
    [InlineData(Hanging, Outcome.RolledBack, 1, false)]
    [InlineData(Hanging, Outcome.RolledBack, 2, true)]
    [InlineData(Hanging, Outcome.Promoted, 1, true)]
    [InlineData(Passing, Outcome.RolledBack, 1, true)]
    public void Failure_InsteadOfAStop_IsExcusedWhereWhoStopsHangs(
        string fault, Outcome outcome, int failures, bool isFound)
    {
        var facts = Facts(fault) with
        {
            Expected = outcome,
            Outcome = outcome == Outcome.Promoted ? TrialOutcome.Promoted : TrialOutcome.RolledBack,
            Sightings = [.. Enumerable.Repeat(Seen.Execution("FAILED"), failures)],
            FailuresExpected = 0,
        };

        Assert.Equal(
            isFound ? [$"{failures} executions failed, 0 do so when nothing goes wrong"] : [],
            PassingJudge.Judge(facts).Select(one => one.Reason));
    }

    [Fact]
    public void Failures_WhereNobodyKnowsHowMany_AreNotCounted() => Assert.Empty(
        PassingJudge.Judge(Facts() with { Sightings = [Seen.Execution("FAILED")] }));

    /// <summary>A success may be told more than once; one execution waits out its retention.</summary>
    [Theory]
    [InlineData(Passing, true, false)]
    [InlineData(Passing, false, true)]
    [InlineData(Unannounced, true, false)]
    [InlineData(Unannounced, false, true)]
    [InlineData(Lasting, false, false)]
    public void Success_WhoseRetentionNobodyWaitsOut_IsFound(string fault, bool isWaitedOut, bool isFound)
    {
        var told = Seen.Told("Deployment Succeeded", "d-1");
        var facts = Facts(fault) with
        {
            Sightings = isWaitedOut ? [told, told, Seen.Execution("RUNNING", name: "retire-d-1")] : [told],
        };

        Assert.Equal(
            isFound ? ["nobody waits out the retention of a deployment that succeeded"] : [],
            PassingJudge.Judge(facts).Select(one => one.Reason));
    }

    private static PassingFacts Facts(params string[] faults) => new()
    {
        Struck = [.. faults.Select(Fault.Parse)],
        Expected = Outcome.Promoted,
        Outcome = TrialOutcome.Promoted,
        Problem = null,
        Sightings = [],
        Sites = [],
        FailuresExpected = null,
    };
}
