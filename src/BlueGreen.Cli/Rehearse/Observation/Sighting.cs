using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Rehearse.Observation;

/// <summary>One event on the bus, and when the wall clock saw it.</summary>
public sealed record Sighting(DateTimeOffset WallAt, string Source, string DetailType, JsonObject Detail)
{
    public const string WorkflowSource = "bluegreen";

    public const string ExecutionSource = "aws.states";

    public string Text(string member) => Detail[member]?.ToString() ?? "";

    /// <summary>The execution that the event is about, whichever service tells of it.</summary>
    public string Execution => Source == ExecutionSource ? Text("executionArn") : Text("execution");
}
