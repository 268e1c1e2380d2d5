using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Cli.Simulate.Stories;

/// <summary>
/// All stories of the sweep: those that `bluegreen rehearse` plays, and those that would take a rehearsal minutes of
/// waiting. Together they pass every state of the workflow that can be passed when nothing goes wrong.
/// </summary>
public static class StoryBook
{
    public static readonly IReadOnlyList<Story> All =
    [
        .. Catalogue.All.Select(scenario => new Story(scenario)),
        new(new("refused", "A start that nobody understands, after a good release.", Outcome.Promoted, RefusedAsync)),
        new(new("no-is-told", "A release gets a no, and that is what everybody reads.",
            Outcome.Untouched, ApprovalStories.ToldAsync)),
        new(new("push-waits", "A good image arrives while a bad one is watched, and follows its roll-back.",
            Outcome.Promoted, PushWaitsAsync)),
        new(new("stopped-push-waits", "A good image arrives while another is watched, which somebody then stops.",
            Outcome.Promoted, StoppedPushWaitsAsync)),
        new(new("steps", "A good release takes the traffic in two steps.", Outcome.Promoted, StepsAsync))
        {
            MovesInOneStep = false,
        },
        new(new("late-rollback", "A person goes back to a colour that was retired.",
            Outcome.RolledBack, LateRollbackAsync)),
        Held("held", "Too few requests to judge a release by, and a person says yes.", Outcome.Promoted, "approve"),
        Held("held-rejected", "Too few requests to judge a release by, and a person says no.",
            Outcome.RolledBack, "reject"),
        new(new("found", "Nobody waits to be told that a release needs a yes: somebody looks, and gives it.",
            Outcome.Promoted, FoundAsync)),
        new(new("held-found", "Nobody waits to be told that a release is held: somebody looks, and says yes.",
            Outcome.Promoted, HeldAndFoundAsync)),
    ];

    public static Story Find(string name) => All.FirstOrDefault(story => story.Scenario.Name == name)
        ?? throw new BadInputException(
            $"--scenario: there is no scenario `{name}`; there are "
            + $"{string.Join(", ", All.Select(one => one.Scenario.Name))}.");

    private static async Task RefusedAsync(Stage stage, CancellationToken cancel)
    {
        var push = await stage.PushAsync(Stage.NextRelease, cancel);
        await stage.DeploymentEndsAsync(push, cancel);
        await stage.ExecutionEndsAsync(await stage.StartAsync("""{"image": 3}""", push, cancel), cancel);
    }

    private static async Task PushWaitsAsync(Stage stage, CancellationToken cancel)
    {
        var bad = await stage.PushAsync("degrades-live", cancel);
        await stage.TrafficMovesAsync(bad, cancel);
        var good = await stage.PushAsync("v3", cancel);
        // It is told to wait, unless that takes so long that the bad one is over.
        await stage.DeploymentEndsAsync(bad, cancel);
        await stage.DeploymentEndsAsync(good, cancel);
    }

    private static async Task StoppedPushWaitsAsync(Stage stage, CancellationToken cancel)
    {
        var first = await stage.PushAsync(Stage.NextRelease, cancel);
        var moved = await stage.TrafficMovesAsync(first, cancel);
        var next = await stage.PushAsync("v3", cancel);
        await stage.NothingToDoAsync(next, cancel);
        await stage.StopAsync(moved.Execution, cancel);
        await stage.RolledBackAsync(first, cancel);
        await stage.DeploymentEndsAsync(next, cancel);
    }

    private static async Task LateRollbackAsync(Stage stage, CancellationToken cancel)
    {
        await WorldStories.RetiredAsync(stage, cancel);
        var rollback = await stage.StartAsync(
            """{"action": "rollback", "reason": "found late"}""", stage.LastPush!, cancel);
        await stage.ExecutionEndsAsync(rollback, cancel);
    }

    private static async Task FoundAsync(Stage stage, CancellationToken cancel)
    {
        var push = await stage.PushWithoutDeployingAsync(Stage.NextRelease, cancel);
        var execution = await stage.StartAsync(
            $$"""{"image": "{{stage.Application}}:{{push.Tag}}", "approval": true}""", push, cancel);
        await stage.SweepAgainAsync(cancel);
        await stage.AnswerAsync("approve", cancel);
        await stage.ExecutionEndsAsync(execution, cancel);
    }

    private static async Task StepsAsync(Stage stage, CancellationToken cancel)
    {
        await stage.ChangeSettingAsync("steps", "[50,100]", cancel);
        await ReleaseStories.GoodAsync(stage, cancel);
    }

    private static Story Held(string name, string story, Outcome expected, string decision) =>
        new(new(name, story, expected, async (stage, cancel) =>
        {
            var push = await PushToHoldAsync(stage, cancel);
            await stage.DecisionIsAskedAsync(push, cancel);
            await AskNobodyElseAsync(stage, cancel);
            await stage.AnswerAsync(decision, cancel);
            if (expected == Outcome.RolledBack)
                await ApprovalStories.NoIsToldAsync(stage, push, cancel);
            await stage.DeploymentEndsAsync(push, cancel);
        }));

    /// <summary>It depends on no event.</summary>
    private static async Task HeldAndFoundAsync(Stage stage, CancellationToken cancel)
    {
        await PushToHoldAsync(stage, cancel);
        await stage.AnswerAsync("approve", cancel);
        await AskNobodyElseAsync(stage, cancel);
    }

    private static async Task<Push> PushToHoldAsync(Stage stage, CancellationToken cancel)
    {
        // Metrics come later than that, so nothing is known at the end of the bake.
        await stage.ChangeSettingAsync("bakeSeconds", "60", cancel);
        await stage.ChangeSettingAsync("extensionsMax", "0", cancel);
        await stage.ChangeSettingAsync("then", "\"hold\"", cancel);
        // For what others push meanwhile nobody answers: that takes an hour each, not a day.
        await stage.ChangeSettingAsync("approval\":{\"required\":false,\"timeoutSeconds", "3600", cancel);
        return await stage.PushAsync(Stage.NextRelease, cancel);
    }

    /// <summary>Whatever else is pushed from here on is not held.</summary>
    private static Task AskNobodyElseAsync(Stage stage, CancellationToken cancel) =>
        stage.ChangeSettingAsync("then", "\"rollBack\"", cancel);
}
