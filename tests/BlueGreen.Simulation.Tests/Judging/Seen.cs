using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Simulate;

namespace BlueGreen.Simulation.Tests.Judging;

/// <summary>Events as a judge sees them.</summary>
internal static class Seen
{
    /// <summary>Step Functions tells that an execution came to this status, so long after the beginning.</summary>
    public static Sighting Execution(
        string status, TimeSpan after = default, string source = Sighting.ExecutionSource) => new(
        Simulations.Start + after, source, "Step Functions Execution Status Change",
        new JsonObject { ["status"] = status, ["name"] = "d-1", ["cause"] = "why" });
}
