using System.Diagnostics;
using System.Net.Sockets;

namespace BlueGreen.Rehearsal.Tests.DynamoDb;

/// <summary>Another imitation of AWS, to compare with; tests skip where it is not installed.</summary>
public sealed class MotoServer : IAsyncLifetime
{
    private Process? _process;

    /// <summary>Null where moto_server is not installed.</summary>
    public Uri? Url { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!paths.Any(path => File.Exists(Path.Combine(path, "moto_server"))))
        {
            return;
        }
        using var reserved = new TcpListener(System.Net.IPAddress.Loopback, 0);
        reserved.Start();
        var port = ((System.Net.IPEndPoint)reserved.LocalEndpoint).Port;
        reserved.Stop();
        _process = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        // It says so on standard error once it listens.
        while (
            await _process.StandardError.ReadLineAsync() is { } line
            && !line.Contains("Running on", StringComparison.Ordinal))
        {
        }
        Url = new($"http://127.0.0.1:{port}");
        _ = _process.StandardError.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }
}
