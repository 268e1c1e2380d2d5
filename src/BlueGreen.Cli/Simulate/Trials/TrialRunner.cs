using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Stories;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Simulation;

namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>Plays a story while things go wrong, lets everything come to rest, and judges R1 to R10.</summary>
public static class TrialRunner
{
    /// <summary>Requests of users a second: enough that a moment without a target is seen.</summary>
    private const double Rate = 50;

    /// <summary>Turns of the clock. A trial takes some ten thousand; a day of waiting about as many.</summary>
    private const long TurnsMax = 250_000;

    /// <exception cref="SimulationEscapedException">Work went to another thread.</exception>
    public static TrialResult Run(Trial trial)
    {
        var clock = new VirtualTimeProvider(Simulations.Start) { TurnsMax = TurnsMax };
        return SimulationThread.Run(clock, () => RunAsync(trial, clock));
    }

    private static async Task<TrialResult> RunAsync(Trial trial, VirtualTimeProvider clock)
    {
        var story = StoryBook.Find(trial.Scenario);
        var options = new SimulationOptions
        {
            Template = trial.Template,
            Scenario = trial.Scenario,
            Seed = trial.Seed,
        };
        var world = await FaultedWorld.StartAsync(options, new ListedFaults(trial.Faults), story.MovesInOneStep, clock);
        return await StoryBound.HoldAsync(new TrialPlay(trial, world).PlayAsync(Rate), clock);
    }
}
