using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Cli.Rehearse;

/// <summary>What comes before most stories: version 1 goes live through the same workflow, as the first push.</summary>
public static class Opening
{
    /// <exception cref="ScenarioFailedException">It did not go live.</exception>
    public static async Task PlayAsync(
        RunningRehearsal rehearsal, RehearsalOptions options, TimeProvider wall, CancellationToken cancel)
    {
        var stage = new Stage(rehearsal, options.Answer, wall);
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

        var end = rehearsal.Witness.Sightings.Last(seen => seen.Source == Sighting.ExecutionSource);
        if (end.Text("status") != "SUCCEEDED")
            throw new ScenarioFailedException($"{Stage.FirstRelease} did not go live: {end.Text("cause")}");
    }
}
