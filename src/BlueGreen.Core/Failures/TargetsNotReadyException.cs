namespace BlueGreen.Core.Failures;

/// <summary>The colour that should get traffic has too few healthy targets (R3).</summary>
public sealed class TargetsNotReadyException(string message) : WorkflowException(message);
