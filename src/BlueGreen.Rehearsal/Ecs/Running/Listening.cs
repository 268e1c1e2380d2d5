using System.Net;
using System.Net.Sockets;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>
/// Waits until a started application listens: starting is work, which a clock that runs faster must not count.
/// </summary>
/// <remarks>
/// ECS itself calls a task RUNNING as soon as its process runs. Here the health checks' intervals may be shortened
/// twenty-fold while a runtime takes as long to start as ever, so every task would be
/// found unhealthy before it could answer.
/// </remarks>
internal static class Listening
{
    /// <summary>Wall time; what does not listen by then is handed to the health checks as it is.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Wall time between two looks: a start takes some hundred milliseconds, a look some microseconds.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task AwaitAsync(IContainer container, TimeProvider work, CancellationToken cancel)
    {
        var start = work.GetTimestamp();
        while (!container.Exited.IsCompleted && work.GetElapsedTime(start) < Longest)
        {
            if (await AcceptsAsync(container.Port, cancel))
                return;
            await Task.WhenAny(container.Exited, Task.Delay(Pause, work, cancel));
            cancel.ThrowIfCancellationRequested();
        }
    }

    private static async Task<bool> AcceptsAsync(int port, CancellationToken cancel)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
