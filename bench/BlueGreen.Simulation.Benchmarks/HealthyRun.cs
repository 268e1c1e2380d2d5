using BlueGreen.Cli.Simulate;

namespace BlueGreen.Simulation.Benchmarks;

/// <summary>
/// What is measured: a stack from the template, and two complete deployments with ten minutes of bake each.
/// </summary>
internal static class HealthyRun
{
    /// <summary>The first release's own, and the story's.</summary>
    public const int Deployments = 2;

    public static void Play(string template, long seed)
    {
        var report = Simulations.Run(new() { Template = template, Scenario = "healthy", Seed = seed }).Report;
        if (!report.AsExpected)
        {
            throw new InvalidOperationException($"Seed {seed} ended {report.Outcome}: {report.Reason}");
        }
    }
}
