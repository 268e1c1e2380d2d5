using System.Net;
using System.Net.Sockets;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>
/// Hands out free loopback ports, each as late as possible again, so that no task is mistaken for its predecessor.
/// </summary>
/// <remarks>
/// They lie below every system's ephemeral range: between this choice and the application's bind, an outgoing
/// connection of the load under test would otherwise sometimes take the port.
/// </remarks>
internal sealed class LoopbackPorts
{
    /// <summary>
    /// Ports; Linux's ephemeral range starts at 32768, others' later ("ip-sysctl", ip_local_port_range).
    /// </summary>
    private const int First = 20_000;

    /// <summary>Ports; up to 31999.</summary>
    private const int Count = 12_000;

    /// <summary>Ports between the starts of two processes with neighbouring ids, so that they rarely meet.</summary>
    private const int Stride = 97;

    private readonly Lock _gate = new();
    private int _next = Environment.ProcessId * Stride % Count;

    /// <exception cref="ContainerStartException">No port of the range is free.</exception>
    public int Next()
    {
        lock (_gate)
        {
            for (var tried = 0; tried < Count; tried++)
            {
                var port = First + _next;
                _next = (_next + 1) % Count;
                if (IsFree(port))
                    return port;
            }
        }
        throw new ContainerStartException(
            $"CannotStartContainerError: no loopback port from {First} to {First + Count - 1} is free.");
    }

    private static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
