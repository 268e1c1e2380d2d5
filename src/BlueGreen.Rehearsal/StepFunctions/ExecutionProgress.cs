namespace BlueGreen.Rehearsal.StepFunctions;

/// <summary>What an execution just did, for a live view.</summary>
/// <param name="State">The state's name; null for a change of status.</param>
/// <param name="StateType">`Task`, `Wait`...; null for a change of status.</param>
/// <param name="Status">`RUNNING`, `SUCCEEDED`...</param>
public sealed record ExecutionProgress(
    string ExecutionArn, ProgressKind Kind, string? State, string? StateType, string Status, DateTimeOffset At);
