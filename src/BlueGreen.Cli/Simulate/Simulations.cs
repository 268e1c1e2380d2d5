using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Amazon.StepFunctions;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Rehearse.Views;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Simulation;

namespace BlueGreen.Cli.Simulate;

/// <summary>
/// Plays a story of the catalogue in milliseconds: no process, no socket, one thread, chance from a seed.
/// </summary>
public static class Simulations
{
    /// <summary>When every simulation begins: a Tuesday morning in UTC, of no other meaning.</summary>
    internal static readonly DateTimeOffset Start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private static readonly ConcurrentDictionary<string, LocalImage> s_images = new(StringComparer.Ordinal);

    /// <exception cref="SimulationEscapedException">Work went to another thread.</exception>
    /// <exception cref="ScenarioFailedException">The first release did not go live.</exception>
    public static SimulationResult Run(SimulationOptions options)
    {
        var clock = new VirtualTimeProvider(Start);
        return SimulationThread.Run(clock, () => RunAsync(options, clock));
    }

    /// <summary>Has a stack of the options made, and anything done with it, on the simulation's one thread.</summary>
    internal static T Run<T>(
        SimulationOptions options, Func<RunningRehearsal, VirtualTimeProvider, Task<T>> play)
    {
        var clock = new VirtualTimeProvider(Start);
        return SimulationThread.Run(clock, async () => await play((await StartAsync(options, clock)).Rehearsal, clock));
    }

    private static async Task<SimulationResult> RunAsync(SimulationOptions options, VirtualTimeProvider clock)
    {
        var cancel = CancellationToken.None;
        var scenario = Catalogue.Find(options.Scenario);
        var play = new RehearsalOptions { Scenarios = [scenario.Name], Rate = options.Rate, Speed = 1 };
        var (rehearsal, world) = await StartAsync(options, clock);
        if (scenario.StartsWithRelease)
        {
            await Opening.PlayAsync(rehearsal, play, clock, cancel);
            rehearsal.StartTraffic(options.Rate, Stage.FirstRelease);
        }
        else
        {
            rehearsal.StartTraffic(options.Rate);
        }
        var report = await new ScenarioRunner(rehearsal, play, new NoView(), clock).PlayAsync(scenario, cancel);
        return new(report, world.Log.Text, rehearsal.Calls.Calls, clock.GetUtcNow() - Start);
    }

    /// <summary>A stack of the options, with its observers. On the simulation's thread alone.</summary>
    internal static async Task<(RunningRehearsal Rehearsal, SimulatedWorld World)> StartAsync(
        SimulationOptions options, VirtualTimeProvider clock)
    {
        var application = RunningRehearsal.ApplicationOf(options.Template);
        var witness = new Witness(clock);
        var calls = new CallWatch(clock) { Names = new(application), Inner = options.Interceptor };
        var world = await SimulatedWorld.StartAsync(new()
        {
            Template = options.Template,
            Seed = options.Seed,
            ReadLag = options.ReadLag,
            Route = options.Route,
            Interceptor = calls,
            FateOf = options.FateOf,
            EventFate = options.EventFate,
            Extend = options.Extend,
            OnEvent = witness.Note,
        }, clock);
        var cast = new RehearsalCast
        {
            Aws = world.Aws,
            Functions = world.FunctionHost,
            Installation = new(
                application,
                new AmazonStepFunctionsClient(world.Configured(new AmazonStepFunctionsConfig())),
                new AmazonDynamoDBClient(world.Configured(new AmazonDynamoDBConfig()))),
            Witness = witness,
            Calls = calls,
            LoadImage = name => options.ChangeImage(LoadImage(name)),
            StartTraffic = world.StartTraffic,
        };
        return (new(cast, clock), world);
    }

    /// <summary>Without its files: nothing runs them, and a digest over them differs from build to build.</summary>
    private static LocalImage LoadImage(string name) => s_images.GetOrAdd(name, static name =>
        LocalImage.FromManifest((LocalImage.Load(Layout.Image(name)) with { Files = [] }).ToManifest()));
}
