namespace BlueGreen.Simulation.Network;

/// <summary>
/// Thrown by an interceptor: the connection ended before an answer came, whether the call had effect or not.
/// </summary>
public sealed class ConnectionLostException(string message) : Exception(message);
