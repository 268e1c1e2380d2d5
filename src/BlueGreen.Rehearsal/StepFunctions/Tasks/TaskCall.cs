using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>One attempt of a task: what to call, with what, for whom.</summary>
/// <param name="TaskToken">Only with <see cref="TaskPattern.WaitForTaskToken"/>.</param>
public sealed record TaskCall(TaskResource Resource, JsonNode? Arguments, string? TaskToken)
{
    public required string StateName { get; init; }

    public required string ExecutionArn { get; init; }

    public required string StateMachineArn { get; init; }

    public required string RoleArn { get; init; }
}
