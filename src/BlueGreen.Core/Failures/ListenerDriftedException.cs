namespace BlueGreen.Core.Failures;

/// <summary>The production rule is not as the pipeline left it; a person must look before anything moves.</summary>
public sealed class ListenerDriftedException(string message) : WorkflowException(message);
