namespace BlueGreen.Cli.Rehearse.Scenarios;

/// <summary>Stories that are told by the image alone.</summary>
internal static class ReleaseStories
{
    public static Task FirstAsync(Stage stage, CancellationToken cancel) =>
        DeployAsync(stage, Stage.FirstRelease, cancel);

    public static Task GoodAsync(Stage stage, CancellationToken cancel) =>
        DeployAsync(stage, Stage.NextRelease, cancel);

    public static Func<Stage, CancellationToken, Task> BadAsync(string image) =>
        (stage, cancel) => DeployAsync(stage, image, cancel);

    private static async Task DeployAsync(Stage stage, string image, CancellationToken cancel)
    {
        var push = await stage.PushAsync(image, cancel);
        await stage.DeploymentEndsAsync(push, cancel);
    }
}
