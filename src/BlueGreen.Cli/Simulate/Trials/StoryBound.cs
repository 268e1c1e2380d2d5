using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>The longest that a story may take in virtual time: what takes longer waits for what never comes.</summary>
internal static class StoryBound
{
    private static readonly TimeSpan s_most = TimeSpan.FromDays(7);

    /// <exception cref="ScenarioFailedException">It had not ended by then.</exception>
    public static async Task<T> HoldAsync<T>(Task<T> story, TimeProvider clock)
    {
        try
        {
            return await story.WaitAsync(s_most, clock);
        }
        catch (TimeoutException)
        {
            throw new ScenarioFailedException($"It had not ended after {s_most.TotalDays} days of virtual time.");
        }
    }
}
