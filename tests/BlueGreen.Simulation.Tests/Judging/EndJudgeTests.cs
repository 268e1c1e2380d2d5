using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Simulate.Judging;

namespace BlueGreen.Simulation.Tests.Judging;

/// <summary>A chain of executions that start each other is told by its rate: 30 failures within ten minutes.</summary>
public sealed class EndJudgeTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData(30, -1, true)]
    [InlineData(30, 0, false)]
    [InlineData(29, -1, false)]
    [InlineData(31, 0, true)]
    public void Failures_SoManyOverAboutTenMinutes_AreAnEndlessChain(int count, int ticksMore, bool isEndless)
    {
        var last = s_limit + TimeSpan.FromTicks(ticksMore);
        var before = Enumerable.Range(0, count - 1).Select(one => Seen.Execution("FAILED", s_limit / 60 * one));

        Assert.Equal(isEndless, EndJudge.IsEndless([.. before, Seen.Execution("FAILED", last)], startsRepeated: 0));
    }

    /// <summary>
    /// Found by seed 2000535: for eleven minutes every start of an execution was answered with a 500, and EventBridge
    /// went on starting one of each push.
    /// </summary>
    [Theory]
    [InlineData(34, false)]
    [InlineData(35, true)]
    public void Failures_OfStartsThatEventBridgeRepeats_AreAllowedForOnce(int count, bool isEndless) => Assert.Equal(
        isEndless,
        EndJudge.IsEndless([.. Enumerable.Repeat(Seen.Execution("FAILED"), count)], startsRepeated: 5));

    /// <summary>The chain may begin late.</summary>
    [Fact]
    public void Failures_CloseTogetherAfterManyHours_AreAnEndlessChain()
    {
        var alone = Seen.Execution("FAILED");
        var chain = Enumerable.Range(0, 30)
            .Select(second => Seen.Execution("FAILED", new TimeSpan(hours: 9, minutes: 0, second)));

        Assert.True(EndJudge.IsEndless([alone, .. chain], startsRepeated: 0));
    }

    [Theory]
    [InlineData("SUCCEEDED", Sighting.ExecutionSource)]
    [InlineData("ABORTED", Sighting.ExecutionSource)]
    [InlineData("FAILED", Sighting.WorkflowSource)]
    public void Events_ThatTellOfNoFailure_AreNone(string status, string source) => Assert.False(
        EndJudge.IsEndless([.. Enumerable.Repeat(Seen.Execution(status, source: source), 30)], startsRepeated: 0));
}
