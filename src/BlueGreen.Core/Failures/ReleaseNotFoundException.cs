namespace BlueGreen.Core.Failures;

/// <summary>The repository holds no image of that name.</summary>
public sealed class ReleaseNotFoundException(string message) : WorkflowException(message);
