using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Judging;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Simulation;

namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>A simulated stack whose every place can go wrong, and whose every promise is watched.</summary>
internal sealed record FaultedWorld(
    RunningRehearsal Rehearsal, SimulatedWorld World, FaultInjector Injector, RulesWatch Watch, WorldActs Acts)
{
    /// <param name="oneStep">Whether plans move traffic in one step.</param>
    public static async Task<FaultedWorld> StartAsync(
        SimulationOptions options, IFaultSource faults, bool oneStep, VirtualTimeProvider clock)
    {
        var application = RunningRehearsal.ApplicationOf(options.Template);
        var injector = new FaultInjector(faults, application, clock);
        var watch = new RulesWatch(clock, injector) { OneStep = oneStep };
        var (rehearsal, world) = await Simulations.StartAsync(
            options with { Interceptor = watch, FateOf = injector.FateOf, EventFate = injector }, clock);
        var acts = new WorldActs(rehearsal, world, options.Template);
        injector.Kill = function => rehearsal.Functions.KillRunning($"{application}-{function}");
        injector.OnStrike = fault => world.Log.Add("fault", $"{fault}");
        injector.Act = acts.Begin;
        rehearsal.Workflows.Progressed += (_, progress) => injector.Note(progress);
        return new(rehearsal, world, injector, watch, acts);
    }
}
