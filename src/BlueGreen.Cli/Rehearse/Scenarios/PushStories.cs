namespace BlueGreen.Cli.Rehearse.Scenarios;

/// <summary>Stories about what the registry tells, and when.</summary>
internal static class PushStories
{
    public static async Task DuplicateAsync(Stage stage, CancellationToken cancel)
    {
        var push = await stage.PushAsync(Stage.NextRelease, cancel);
        await stage.DeploymentStartsAsync(push, cancel);
        await stage.RepeatPushEventAsync(push, cancel);
        await stage.NothingToDoAsync(push, cancel);
        await stage.DeploymentEndsAsync(push, cancel);
        await stage.RepeatPushEventAsync(push, cancel);
        await stage.NothingToDoAsync(push, cancel);
        Stage.Expect(stage.DeploymentsOf(push) == 1, $"one deployment of {push.Tag}, not {stage.DeploymentsOf(push)}");
    }

    public static async Task NewerAsync(Stage stage, CancellationToken cancel)
    {
        var first = await stage.PushAsync(Stage.NextRelease, cancel);
        await stage.DeploymentStartsAsync(first, cancel);
        var middle = await stage.PushAsync("v3", cancel);
        await stage.NothingToDoAsync(middle, cancel);
        var newest = await stage.PushAsync("v4", cancel);
        await stage.NothingToDoAsync(newest, cancel);
        await stage.DeploymentEndsAsync(first, cancel);
        await stage.DeploymentEndsAsync(newest, cancel);
        Stage.Expect(
            stage.DeploymentsOf(middle) == 0, $"no deployment of {middle.Tag}, not {stage.DeploymentsOf(middle)}");
    }
}
