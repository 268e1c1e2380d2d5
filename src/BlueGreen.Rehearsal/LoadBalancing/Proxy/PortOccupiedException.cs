namespace BlueGreen.Rehearsal.LoadBalancing.Proxy;

/// <summary>A demanded port is taken, which the person who demanded it can change.</summary>
public sealed class PortOccupiedException(int port, Exception cause) : Exception(
    $"Port {port} on 127.0.0.1 is in use by another program. Stop it, or choose another port with --port.", cause)
{
    public int Port => port;
}
