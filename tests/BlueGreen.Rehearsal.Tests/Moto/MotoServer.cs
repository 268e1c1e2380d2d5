using System.Diagnostics;
using System.Net.Sockets;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Tests.Moto;

[assembly: AssemblyFixture(typeof(MotoServer))]

namespace BlueGreen.Rehearsal.Tests.Moto;

/// <summary>Another imitation of AWS, to compare with: started once, by the first test that asks.</summary>
public sealed class MotoServer : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task<Uri?>? _starting;
    private Process? _process;

    public const string NotInstalled = "moto_server is not installed.";

    /// <summary>Where it listens; null where it is not installed.</summary>
    public Task<Uri?> UrlAsync()
    {
        lock (_gate)
        {
            return _starting ??= StartAsync();
        }
    }

    /// <summary>Where it listens, or a skipped test that says that it is not installed.</summary>
    public async Task<Uri> UrlOrSkipAsync()
    {
        if (await UrlAsync() is { } url)
        {
            return url;
        }
        Assert.Skip(NotInstalled);
        throw new UnreachableException();
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

    private async Task<Uri?> StartAsync()
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!paths.Any(path => File.Exists(Path.Combine(path, "moto_server"))))
        {
            return null;
        }
        using var reserved = new TcpListener(System.Net.IPAddress.Loopback, 0);
        reserved.Start();
        var port = ((System.Net.IPEndPoint)reserved.LocalEndpoint).Port;
        reserved.Stop();
        _process = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                // So that ARNs are equal, and a function needs no package.
                ["MOTO_ACCOUNT_ID"] = AwsAccount.Rehearsal.Id, ["VALIDATE_LAMBDA_S3"] = "false",
            },
        })!;
        // It says so on standard error once it listens.
        while (
            await _process.StandardError.ReadLineAsync() is { } line
            && !line.Contains("Running on", StringComparison.Ordinal))
        {
        }
        _ = _process.StandardError.ReadToEndAsync();
        return new($"http://127.0.0.1:{port}");
    }
}
