namespace BlueGreen.Cli.Rehearse.Scenarios;

/// <summary>Stories in which a person is asked.</summary>
internal static class ApprovalStories
{
    public static Task ApprovedAsync(Stage stage, CancellationToken cancel) => AskAsync(stage, "approve", cancel);

    public static Task RejectedAsync(Stage stage, CancellationToken cancel) => AskAsync(stage, "reject", cancel);

    private static async Task AskAsync(Stage stage, string decision, CancellationToken cancel)
    {
        var push = await stage.PushWithoutDeployingAsync(Stage.NextRelease, cancel);
        await stage.StartAsync($$"""{"image": "{{stage.Application}}:{{push.Tag}}", "approval": true}""", push, cancel);
        await stage.QuestionIsAskedAsync(push, cancel);
        await stage.AnswerAsync(decision, cancel);
        await stage.DeploymentEndsAsync(push, cancel);
    }
}
