namespace BlueGreen.Cli.Rehearse.Scenarios;

/// <summary>Stories in which a person is asked.</summary>
internal static class ApprovalStories
{
    public static Task ApprovedAsync(Stage stage, CancellationToken cancel) => AskAsync(stage, "approve", cancel);

    public static Task RejectedAsync(Stage stage, CancellationToken cancel) => AskAsync(stage, "reject", cancel);

    /// <summary>Whoever reads why the release did not go live reads that a person said no.</summary>
    public static async Task ToldAsync(Stage stage, CancellationToken cancel)
    {
        var push = await AskAsync(stage, "reject", cancel);
        await NoIsToldAsync(stage, push, cancel);
    }

    public static async Task NoIsToldAsync(Stage stage, Push push, CancellationToken cancel)
    {
        var reason = (await stage.RolledBackAsync(push, cancel)).Text("reason");
        Stage.Expect(reason.StartsWith("ApprovalRejected", StringComparison.Ordinal), $"a rejection, not: {reason}");
    }

    /// <summary>Idle is as large as live when the question is asked, and smaller when it is answered.</summary>
    public static async Task GrownAsync(Stage stage, CancellationToken cancel)
    {
        var push = await StartAsync(stage, cancel);
        var size = await stage.ScaleLiveOutAsync(more: 1, cancel);
        await stage.AnswerAsync("approve", cancel);
        await stage.DeploymentEndsAsync(push, cancel);
        Stage.Expect(stage.LiveSize == size, $"{size} live tasks, as many as before, not {stage.LiveSize}");
    }

    private static async Task<Push> AskAsync(Stage stage, string decision, CancellationToken cancel)
    {
        var push = await StartAsync(stage, cancel);
        await stage.AnswerAsync(decision, cancel);
        await stage.DeploymentEndsAsync(push, cancel);
        return push;
    }

    private static async Task<Push> StartAsync(Stage stage, CancellationToken cancel)
    {
        var push = await stage.PushWithoutDeployingAsync(Stage.NextRelease, cancel);
        await stage.StartAsync($$"""{"image": "{{stage.Application}}:{{push.Tag}}", "approval": true}""", push, cancel);
        await stage.SweepAgainAsync(cancel);
        await stage.QuestionIsAskedAsync(push, cancel);
        return push;
    }
}
