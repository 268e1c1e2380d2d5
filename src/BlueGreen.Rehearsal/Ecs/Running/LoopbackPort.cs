using System.Net;
using System.Net.Sockets;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>A loopback port that no other rehearsal of this machine hands out until this is disposed.</summary>
/// <remarks>
/// The application that is told the port binds it some hundred milliseconds later. What two rehearsals see at once, and
/// only one can have, is the same number for UDP, which nobody else has a use for.
/// </remarks>
internal sealed class LoopbackPort : IDisposable
{
    private readonly Socket _claim;

    private LoopbackPort(int number, Socket claim) => (Number, _claim) = (number, claim);

    public int Number { get; }

    /// <summary>Null when another rehearsal has it, or anybody listens there.</summary>
    public static LoopbackPort? Claim(int number)
    {
        if (Bind(number, SocketType.Dgram, ProtocolType.Udp) is not { } claim)
            return null;
        using var probe = Bind(number, SocketType.Stream, ProtocolType.Tcp);
        if (probe is not null)
            return new(number, claim);
        claim.Dispose();
        return null;
    }

    public void Dispose() => _claim.Dispose();

    private static Socket? Bind(int number, SocketType type, ProtocolType protocol)
    {
        var socket = new Socket(AddressFamily.InterNetwork, type, protocol);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, number));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }
}
