namespace BlueGreen.Cli.Rehearse.Scenarios;

/// <summary>Stories in which a good release meets a person, an alarm or a failing machine.</summary>
internal static class WorldStories
{
    public static async Task AlarmAsync(Stage stage, CancellationToken cancel)
    {
        var push = await stage.PushAsync(Stage.NextRelease, cancel);
        await stage.TrafficMovesAsync(push, cancel);
        await stage.SetAlarmAsync(cancel);
        await stage.DeploymentEndsAsync(push, cancel);
    }

    public static async Task ManualRollbackAsync(Stage stage, CancellationToken cancel)
    {
        var push = await stage.PushAsync(Stage.NextRelease, cancel);
        await stage.DeploymentEndsAsync(push, cancel);
        stage.NoteFault();
        var rollback = await stage.StartAsync("""{"action": "rollback", "reason": "rehearsed"}""", push, cancel);
        await stage.ExecutionEndsAsync(rollback, cancel);
    }

    /// <summary>A roll-back stops the deployment that runs; the clean-up that its end starts does the rest.</summary>
    public static async Task InterruptedAsync(Stage stage, CancellationToken cancel)
    {
        var push = await stage.PushAsync(Stage.NextRelease, cancel);
        await stage.TrafficMovesAsync(push, cancel);
        stage.NoteFault();
        var rollback = await stage.StartAsync("""{"action": "rollback", "reason": "rehearsed"}""", push, cancel);
        await stage.RolledBackAsync(push, cancel);
        await stage.ExecutionEndsAsync(rollback, cancel);
    }

    public static async Task StoppedAsync(Stage stage, CancellationToken cancel)
    {
        var push = await stage.PushAsync(Stage.NextRelease, cancel);
        var moved = await stage.TrafficMovesAsync(push, cancel);
        stage.NoteFault();
        await stage.StopAsync(moved.Execution, cancel);
        await stage.RolledBackAsync(push, cancel);
    }

    /// <summary>The day of retention shrunk to a minute, as a change of settings would.</summary>
    public static async Task RetiredAsync(Stage stage, CancellationToken cancel)
    {
        await stage.ChangeSettingAsync("""retention":{"seconds""", "60", cancel);
        var push = await stage.PushAsync(Stage.NextRelease, cancel);
        await stage.DeploymentEndsAsync(push, cancel);
        await stage.RetentionEndsAsync(push, cancel);
        Stage.Expect(stage.OldColourDesired == 0, $"the old colour at zero, not at {stage.OldColourDesired}");
    }

    public static async Task AnswerLostAsync(Stage stage, CancellationToken cancel)
    {
        var push = await stage.PushAsync(Stage.NextRelease, cancel);
        await stage.TrafficMovesAsync(push, cancel);
        stage.LoseNextAnswer("dynamodb:UpdateItem");
        await stage.DeploymentEndsAsync(push, cancel);
    }

    public static async Task LambdaKilledAsync(Stage stage, CancellationToken cancel)
    {
        stage.KillDuringNext("elasticloadbalancing:ModifyRule", "switch");
        var push = await stage.PushAsync(Stage.NextRelease, cancel);
        await stage.DeploymentEndsAsync(push, cancel);
    }
}
