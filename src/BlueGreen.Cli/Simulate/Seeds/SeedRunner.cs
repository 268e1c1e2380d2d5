using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Judging;
using BlueGreen.Cli.Simulate.Trials;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Simulation;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Plays the story of one seed, and judges R1 to R10.</summary>
public sealed class SeedRunner(string template)
{
    /// <summary>A rule for what is nobody's promise: the simulation itself came to nothing.</summary>
    private const string Broken = "simulation";

    /// <summary>It never throws: whatever ends a simulation is that seed's violation.</summary>
    public SeedResult Run(long seed)
    {
        SimulatedWorld? world = null;
        try
        {
            var clock = new VirtualTimeProvider(Simulations.Start);
            return SimulationThread.Run(clock, () => RunAsync(seed, clock, made => world = made));
        }
#pragma warning disable CA1031 // The sweep over seeds goes on; the seed is told, and its repetition shows the stack.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            return new()
            {
                Seed = seed,
                Violations = [new(Broken, $"{problem.GetType().Name}: {problem.Message}")],
                Log = $"{world?.Log.Text}{problem}\n",
            };
        }
    }

    private async Task<SeedResult> RunAsync(long seed, VirtualTimeProvider clock, Action<SimulatedWorld> made)
    {
        var plan = SeedPlan.Draw(seed);
        var own = TemplateSettings.With(template, plan.Settings.Into);
        var options = new SimulationOptions { Template = own, Scenario = "", Seed = seed, ReadLag = plan.ReadLag };
        var weather = new WeatherFaults(plan.Weather, new SimulationChance(seed).For("weather"));
        var oneStep = plan.Settings.Steps.Length == 1 && plan.OtherSettings.Steps.Length == 1;
        var faulted = await FaultedWorld.StartAsync(options, weather, oneStep, clock);
        var (rehearsal, world, injector, watch, acts) = faulted;
        made(world);
        var play = new SeedPlay(plan, rehearsal, world, injector, watch)
        {
            Deeds = new(plan, own, rehearsal, world, acts),
            Acts = acts,
        };
        return await StoryBound.HoldAsync(play.PlayAsync(), clock);
    }
}
