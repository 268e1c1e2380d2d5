namespace BlueGreen.Simulation.Functions;

/// <summary>
/// An invocation that is about to begin: of which function, and which of all invocations of the run it is.
/// </summary>
public sealed record FunctionCall(string Function, int Number);
