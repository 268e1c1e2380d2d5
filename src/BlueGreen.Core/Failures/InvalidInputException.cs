namespace BlueGreen.Core.Failures;

/// <summary>The request or the settings cannot be understood or cannot be carried out as they are.</summary>
public sealed class InvalidInputException(string message, Exception? cause = null) : WorkflowException(message, cause);
