using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AwsSdk.Slices.Tests.Services;

/// <summary>The Moto project's server: an account of AWS's behaviour that is not ours.</summary>
public sealed partial class MotoEndpoint : IAwsEndpoint
{
    private Process? server;

    public async Task<(AwsWorld? World, string Missing)> StartAsync()
    {
        try
        {
            server = Process.Start(new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", "0"])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            });
        }
        catch (Win32Exception)
        {
            return (null, "moto_server is not installed (pip install 'moto[server]').");
        }
        var url = await ReadUrlAsync(server!);
        return url is null
            ? (null, "moto_server ended before it listened; run it by hand to see why.")
            : (await new MotoWorld(url).BuildAsync(), "");
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null)
            return;
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
    }

    /// <summary>The server chooses a free port and says which; whatever it says later is drained.</summary>
    private static async Task<Uri?> ReadUrlAsync(Process server)
    {
        _ = server.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        while (await server.StandardError.ReadLineAsync() is { } line)
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = server.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return new Uri(match.Value);
            }
        return null;
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+")]
    private static partial Regex Listening();
}
