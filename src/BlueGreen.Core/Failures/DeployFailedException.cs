namespace BlueGreen.Core.Failures;

/// <summary>The idle colour did not come up with the new release.</summary>
public sealed class DeployFailedException(string message) : WorkflowException(message);
