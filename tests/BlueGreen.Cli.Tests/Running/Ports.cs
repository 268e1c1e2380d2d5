using System.Net;
using System.Net.Sockets;

namespace BlueGreen.Cli.Tests.Running;

/// <summary>Who listens on this machine.</summary>
internal static class Ports
{
    public static bool IsOpen(Uri url)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, url.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
