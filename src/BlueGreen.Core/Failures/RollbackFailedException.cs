namespace BlueGreen.Core.Failures;

/// <summary>Production could not be brought back safely; a person must look.</summary>
public sealed class RollbackFailedException(string message) : WorkflowException(message);
