namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>The demanded port is taken; says which one and what to do.</summary>
public sealed class EndpointPortException(int port) : Exception(
    $"Port {port} on 127.0.0.1 is in use by another process. Free it, demand another port, or demand none.");
