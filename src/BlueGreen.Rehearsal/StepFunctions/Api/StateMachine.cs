using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Definitions;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>A state machine as it is now; running executions keep the one they started with.</summary>
internal sealed record StateMachine(string Arn, string Name, string RoleArn, MachineDefinition Definition)
{
    public required DateTimeOffset CreatedAt { get; init; }

    public required JsonObject? LoggingConfiguration { get; init; }
}
