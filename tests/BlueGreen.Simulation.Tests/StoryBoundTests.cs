using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate;
using BlueGreen.Cli.Simulate.Trials;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Simulation.Tests;

/// <summary>A story ends within seven days of virtual time, or is ended.</summary>
public sealed class StoryBoundTests
{
    [Fact]
    public void Story_OfAlmostSevenDays_EndsByItself() => Assert.Equal("over", Hold(-1));

    [Fact]
    public void Story_OfMoreThanSevenDays_IsEnded()
    {
        var ended = Assert.Throws<ScenarioFailedException>(() => Hold(1));

        Assert.Equal("It had not ended after 7 days of virtual time.", ended.Message);
    }

    private static string Hold(int secondsMore)
    {
        var clock = new VirtualTimeProvider(Simulations.Start);
        return SimulationThread.Run(clock, () => StoryBound.HoldAsync(StoryAsync(clock, secondsMore), clock));
    }

    private static async Task<string> StoryAsync(VirtualTimeProvider clock, int secondsMore)
    {
        await Task.Delay(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(secondsMore), clock);
        return "over";
    }
}
