namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>
/// Hands out free loopback ports, each as late as possible again, so that no task is mistaken for its predecessor, nor
/// for one of another rehearsal.
/// </summary>
/// <remarks>
/// They lie below every system's ephemeral range: between this choice and the application's bind, an outgoing
/// connection of the load under test would otherwise sometimes take the port.
/// </remarks>
internal static class LoopbackPorts
{
    /// <summary>
    /// Ports; Linux's ephemeral range starts at 32768, others' later ("ip-sysctl", ip_local_port_range).
    /// </summary>
    private const int First = 20_000;

    /// <summary>Ports; up to 31999.</summary>
    private const int Count = 12_000;

    /// <summary>Ports between the starts of two processes with neighbouring ids, so that they rarely meet.</summary>
    private const int Stride = 97;

    private static readonly Lock s_gate = new();
    private static int s_next = Environment.ProcessId * Stride % Count;

    /// <exception cref="ContainerStartException">No port of the range is free.</exception>
    public static LoopbackPort Next()
    {
        lock (s_gate)
        {
            for (var tried = 0; tried < Count; tried++)
            {
                var number = First + s_next;
                s_next = (s_next + 1) % Count;
                if (LoopbackPort.Claim(number) is { } port)
                    return port;
            }
        }
        throw new ContainerStartException(
            $"CannotStartContainerError: no loopback port from {First} to {First + Count - 1} is free.");
    }
}
