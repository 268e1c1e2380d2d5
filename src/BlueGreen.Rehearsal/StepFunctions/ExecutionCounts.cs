namespace BlueGreen.Rehearsal.StepFunctions;

/// <summary>How much of AWS's quotas and bill an execution has used.</summary>
public sealed record ExecutionCounts(int Transitions, int HistoryEvents);
