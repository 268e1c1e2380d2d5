using BlueGreen.Cli.Simulate;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Simulation.Benchmarks;

/// <summary>
/// What is measured: a stack from the template, and two complete deployments with ten minutes of bake each.
/// </summary>
internal static class HealthyRun
{
    /// <summary>The first release's own, and the story's.</summary>
    public const int Deployments = 2;

    public static void Play(string template, long seed, ICallInterceptor? watch = null)
    {
        var played = Simulations.Run(
            new() { Template = template, Scenario = "healthy", Seed = seed, Interceptor = watch });
        if (!played.Report.AsExpected)
        {
            throw new InvalidOperationException($"Seed {seed} ended {played.Report.Outcome}: {played.Report.Reason}");
        }
    }
}
