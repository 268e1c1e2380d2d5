using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Simulate;

namespace BlueGreen.Simulation.Tests.Judging;

/// <summary>Events as a judge sees them.</summary>
internal static class Seen
{
    /// <summary>Step Functions tells that an execution came to this status, so long after the beginning.</summary>
    public static Sighting Execution(
        string status, TimeSpan after = default, string source = Sighting.ExecutionSource, string name = "d-1") => new(
        Simulations.Start + after, source, "Step Functions Execution Status Change",
        new JsonObject { ["status"] = status, ["name"] = name, ["cause"] = "why" });

    /// <summary>The workflow tells this of a deployment.</summary>
    public static Sighting Told(string what, string deployment) => new(
        Simulations.Start, Sighting.WorkflowSource, what, new JsonObject { ["deploymentId"] = deployment });
}
