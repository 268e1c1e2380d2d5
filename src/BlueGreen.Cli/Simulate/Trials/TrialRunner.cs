using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Judging;
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
        var application = RunningRehearsal.ApplicationOf(trial.Template);
        var injector = new FaultInjector(new ListedFaults(trial.Faults), application, clock);
        var watch = new RulesWatch(clock, injector);
        var (rehearsal, world) = await Simulations.StartAsync(new()
        {
            Template = trial.Template,
            Scenario = trial.Scenario,
            Seed = trial.Seed,
            Interceptor = watch,
            FateOf = injector.FateOf,
            EventFate = injector,
        }, clock);
        var acts = new WorldActs(rehearsal, world, trial.Template);
        injector.Kill = function => rehearsal.Functions.KillRunning($"{application}-{function}");
        injector.OnStrike = fault => world.Log.Add("fault", $"{fault}");
        injector.Act = acts.Begin;
        rehearsal.Workflows.Progressed += (_, progress) => injector.Note(progress);
        return await new TrialPlay(trial, rehearsal, world, injector, watch, acts).PlayAsync(Rate);
    }
}
