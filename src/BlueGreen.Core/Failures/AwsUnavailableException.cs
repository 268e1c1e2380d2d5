namespace BlueGreen.Core.Failures;

/// <summary>AWS did not answer, or asked to be left alone; the state machine tries again.</summary>
public sealed class AwsUnavailableException(string message, Exception? cause = null)
    : WorkflowException(message, cause);
