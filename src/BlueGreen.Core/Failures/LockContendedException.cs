namespace BlueGreen.Core.Failures;

/// <summary>Another execution wrote the record first; reading again decides anew.</summary>
public sealed class LockContendedException(string message, Exception? cause = null) : WorkflowException(message, cause);
