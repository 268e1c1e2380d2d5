using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.Tests.Ecs;
using BlueGreen.Rehearsal.Tests.LoadBalancing;

namespace BlueGreen.Rehearsal.Tests.Moto;

/// <summary>A rehearsal with something of every service, whose containers and targets exist in memory only.</summary>
internal static class World
{
    /// <summary>Times the wall's: a new task is healthy in moments.</summary>
    private const double Speed = 60;

    public static async Task<RehearsedAws> StartAsync(CancellationToken cancel) => await RehearsedAws.StartAsync(
        new()
        {
            Template = await File.ReadAllTextAsync(PathOf("world.json"), cancel),
            StackName = "world",
            Clock = new RehearsalClock(new ScaledTimeProvider(Speed, TimeProvider.System), TimeProvider.System),
            Containers = new FakeRuntime(),
            Probe = new ScriptedProbe(),
            Packages = new FixturePackage(),
            MetricDelay = MetricDelay.None,
            ReadLag = ReadLag.None,
        },
        cancel);

    /// <summary>A file of this folder.</summary>
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Moto", file);

    /// <summary>The function is looked at, and never called.</summary>
    private sealed class FixturePackage : IFunctionPackages
    {
        public string DirectoryOf(string bucket, string key) => AppContext.BaseDirectory.Replace(
            "BlueGreen.Rehearsal.Tests", "Amazon.Lambda.Fixture", StringComparison.Ordinal);
    }
}
