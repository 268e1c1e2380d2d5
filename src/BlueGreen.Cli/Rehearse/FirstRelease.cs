using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Cli.Rehearse;

/// <summary>Version 1 goes live through the same workflow, as the first push of an installation.</summary>
internal static class FirstRelease
{
    /// <exception cref="ScenarioFailedException">It did not go live, or not in time.</exception>
    public static async Task BringLiveAsync(
        RunningRehearsal running, RehearsalOptions options, TimeProvider wall, CancellationToken cancel)
    {
        var stage = new Stage(running, options.Answer, wall);
        using var limit = new CancellationTokenSource(options.StoryMax, wall);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            var push = await stage.PushAsync(Stage.FirstRelease, both.Token);
            await stage.DeploymentEndsAsync(push, both.Token);
            await stage.QuietAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new ScenarioFailedException(
                $"{Stage.FirstRelease} was not live after {options.StoryMax.TotalMinutes:F1} minutes.");
        }

        var end = running.Witness.Sightings.Last(seen => seen.Source == Sighting.ExecutionSource);
        if (end.Text("status") != "SUCCEEDED")
            throw new ScenarioFailedException($"{Stage.FirstRelease} did not go live: {end.Text("cause")}");
    }
}
