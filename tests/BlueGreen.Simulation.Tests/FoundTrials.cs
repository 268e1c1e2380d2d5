using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Simulation.Tests;

/// <summary>Trials in which the sweep once found a promise broken; each is named by what was wrong.</summary>
public sealed class FoundTrials
{
    private static readonly string s_template = SweepSettings.Apply(File.ReadAllText(Layout.Template));

    public static TheoryData<string, string, string> Trials => new()
    {
        {
            "A roll-back moved users to a colour that had been scaled to zero half a second before",
            "retired", "AnnounceRetired#1:rollback-asked"
        },
        {
            "Nobody was told of a success whose execution was stopped after it was recorded",
            "answer-lost", "RecordedByUs#1:stopped"
        },
        {
            "One throttled write of the question ended the deployment",
            "approval", "workflow/dynamodb:PutItem#1:throttled"
        },
        {
            "The sweep deployed a push that another one of the same second had passed over",
            "newer-push", "workflow/states:StartExecution#1:throttled"
        },
        {
            "It was judged before the next sweep, when what kept a push from its deployment had kept the first one too",
            "healthy", "resolve-colour/ecs:DescribeTaskDefinition#1:denied:ten-minutes"
        },
        {
            "Nobody was told that a release waits for a yes, so nobody gave one",
            "approval", "workflow/events:PutEvents#3:failed-before:ten-minutes"
        },
        {
            "Who was told of a question too early gave up looking for it",
            "approval", "workflow/events:PutEvents#2:answer-lost:ten-minutes"
        },
        {
            "A push that was told of twice took the place of another one of the same second",
            "newer-push", "triggers/states:StartExecution#2:answer-lost"
        },
        {
            "A colour got another image while somebody sent users there",
            "newer-push", "Action#3:listener-split"
        },
        {
            "A start that was announced twice counted as two deployments",
            "duplicate-push", "workflow/events:PutEvents#1:answer-lost"
        },
        {
            "A success that was announced twice counted as two, of which nobody retired one",
            "healthy", "workflow/events:PutEvents#4:failed-after"
        },
        {
            "Nobody was told that a clean-up had rolled back, as events could not be sent for ten minutes",
            "stopped-push-waits", "workflow/events:PutEvents#5:denied:ten-minutes"
        },
        {
            "A story waited for one execution to retire a colour, and another had made up for it",
            "late-rollback", "workflow/states:StartExecution#1:denied:ten-minutes"
        },
        {
            "A story waited for a push to be told to wait that had become free to go meanwhile",
            "push-waits", "resolve-colour#2:hangs"
        },
        {
            "A story counted the processes that it had killed, and a function was started twice",
            "lambda-killed", "switch#1:invoked-twice"
        },
        {
            "A story missed the process that it was to kill, which had died before",
            "lambda-killed", "switch/elasticloadbalancing:ModifyRule#1:dies-after"
        },
    };

    /// <summary>
    /// Found by seed 500628: the call that an execution leaves behind as it is timed out records the roll-back, and the
    /// clean-up, whose start comes late, finds the lock free.
    /// </summary>
    [Theory]
    [InlineData("failing-smoke", 2)]
    [InlineData("stopped", 3)]
    public void Rollback_WhoseExecutionTimedOutBeforeItsAnnouncement_IsToldOf(string scenario, int start)
    {
        var late = Fault.Parse($"triggers/states:StartExecution#{start}:throttled");
        var trial = new Trial(scenario, [Fault.Parse("RollBack#2:timed-out"), late]) { Template = s_template };

        var result = TrialRunner.Run(trial);

        Assert.Equal(2, result.Struck.Count);
        Assert.Equal([], result.Violations);
    }

    /// <summary>Found by seed 1000741: it was judged while the event of a stopped execution was on its way.</summary>
    [Fact]
    public void Rollback_WhoseEndIsToldAnHourLate_IsToldOf() => Assert.Equal(
        [], Judged("RollBack#2:stopped", "shop-died#1:event-late-hour"));

    /// <summary>
    /// Found by seed 10008431: a person stops the roll-back in the second in which it is recorded, or asks for what is
    /// happening already, and the event of that end is lost.
    /// </summary>
    [Theory]
    [InlineData("RollBack#2:stopped")]
    [InlineData("RollBack#2:rollback-asked")]
    public void Rollback_WhoseEndIsNotToldByAnybody_IsToldOfByTheSweep(string fault) => Assert.Equal(
        [], Judged(fault, "shop-died#1:event-lost"));

    /// <summary>
    /// Found by seed 10071309: the answer to the record of a success is lost, its execution is stopped before it has
    /// read it, and nothing that its end starts tells of it.
    /// </summary>
    [Fact]
    public void Success_WhoseEndIsNotToldByAnybody_IsToldOfByTheSweep() => Assert.Equal(
        [],
        JudgedIn(
            "healthy", "workflow/dynamodb:UpdateItem#1:answer-lost", "ReadRecord#1:stopped", "shop-died#1:event-lost"));

    /// <summary>
    /// Found by seed 8007488: a person stops the clean-up too, in the second in which it records the roll-back; when
    /// that end is told, an hour late, the push that waited has been recorded in its place.
    /// </summary>
    [Fact]
    public void Rollback_OverWhichTheNextDeploymentIsRecorded_IsToldOfAsThatStarts() => Assert.Equal(
        [], JudgedIn("stopped-push-waits", "RollBack#2:stopped", "shop-died#2:event-late-hour"));

    /// <summary>
    /// Found by seed 10022043: an update of the idle colour fails, and until it is repeated a person moves users there.
    /// </summary>
    [Fact]
    public void Colour_ThatGetsTrafficWhileItsFailedUpdateWaits_KeepsItsImage() => Assert.Equal(
        [], JudgedIn("newer-push", "deploy-idle/ecs:UpdateService#1:failed-before", "NothingToDo#2:listener-moved"));

    /// <summary>
    /// Found by seeds 502648 and 603401: a person sends users to the release that was just rolled back, with tasks or
    /// without, and a stack update gives its service another image.
    /// </summary>
    [Theory]
    [InlineData("NewerPushAfterRollback#1:listener-split", "RollbackWanted#1:stack-updated")]
    [InlineData(
        "NewerPushAfterRollback#1:listener-moved", "RollbackWanted#1:live-grows", "DeploymentFailed#1:stack-updated")]
    public void StackUpdate_OfARejectedReleaseThatGotTrafficByHand_BreaksNoRule(params string[] faults) =>
        Assert.Equal([], Judged(faults));

    /// <summary>
    /// Found by seed 1101485: a person sends users to the release that was just rolled back, starts tasks of it, and
    /// sends the users back. Nobody asked for these tasks to be stopped.
    /// </summary>
    [Fact]
    public void Tasks_ThatAPersonStartedInARejectedRelease_AreNotLeftOver() => Assert.Equal(
        [],
        Judged(
            "NewerPushAfterRollback#1:listener-moved", "RollbackWanted#1:live-grows",
            "DeploymentFailed#1:listener-moved"));

    /// <summary>The story itself demands this no more: a fault may make it unnecessary.</summary>
    [Fact]
    public void Push_BehindABadRelease_WaitsForItsRollback()
    {
        var result = TrialRunner.Run(new("push-waits", []) { Template = s_template });

        Assert.Contains(result.Sites, site => site is { Kind: SiteKind.State, Name: "StartNewerPushAfterRollback" });
        Assert.Equal([], result.Violations);
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void Trial_ThatOnceBrokeAPromise_KeepsIt(string what, string scenario, string fault)
    {
        var result = TrialRunner.Run(new(scenario, [Fault.Parse(fault)]) { Template = s_template });

        Assert.Single(result.Struck);
        Assert.True(result.Violations.Count == 0, $"{what}: {string.Join("; ", result.Violations)}");
    }

    private static IReadOnlyList<RuleFinding> Judged(params string[] faults) => JudgedIn("failing-smoke", faults);

    private static IReadOnlyList<RuleFinding> JudgedIn(string scenario, params string[] faults)
    {
        var result = TrialRunner.Run(
            new(scenario, [.. faults.Select(Fault.Parse)]) { Template = s_template });
        Assert.Equal(faults.Length, result.Struck.Count);
        return result.Violations;
    }
}
