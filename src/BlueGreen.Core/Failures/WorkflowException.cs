namespace BlueGreen.Core.Failures;

/// <summary>A failure whose class name is what statemachine.asl.json catches or retries.</summary>
public abstract class WorkflowException(string message, Exception? cause = null) : Exception(message, cause);
