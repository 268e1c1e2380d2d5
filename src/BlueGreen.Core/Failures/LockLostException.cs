namespace BlueGreen.Core.Failures;

/// <summary>This execution no longer holds the application's lock, so it must not act.</summary>
public sealed class LockLostException(string message) : WorkflowException(message);
