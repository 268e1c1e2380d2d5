using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>
/// The placeholder of a first installation, inside the rehearsal's own process: as `httpd`, 200 to every path.
/// </summary>
internal sealed class BusyBoxContainer : IContainer
{
    /// <summary>128 + SIGKILL, as a shell and ECS report it.</summary>
    private const int Killed = 137;

    private readonly WebApplication? _server;
    private readonly TaskCompletionSource<ContainerExit> _exited = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ending;

    private BusyBoxContainer(WebApplication? server, int port)
    {
        _server = server;
        Port = port;
    }

    public int Port { get; }

    public int? ProcessId => null;

    public string? LastLine => null;

    public Task<ContainerExit> Exited => _exited.Task;

    /// <summary>
    /// Serves when the command asks for `httpd`. Any other command is a shell without input, which ends at once.
    /// </summary>
    public static async Task<IContainer> StartAsync(ImmutableArray<string> command, int port, CancellationToken cancel)
    {
        if (!command.Any(word => word.Contains("httpd", StringComparison.Ordinal)))
        {
            var shell = new BusyBoxContainer(null, port);
            shell._exited.SetResult(new ContainerExit(0, null));
            return shell;
        }
        var server = Serve(port);
        try
        {
            await server.StartAsync(cancel);
        }
        catch (IOException taken)
        {
            await server.DisposeAsync();
            throw new ContainerStartException($"CannotStartContainerError: port {port}: {taken.Message}");
        }
        return new BusyBoxContainer(server, port);
    }

    public Task StopAsync(TimeSpan stopTimeout) => EndAsync(stopTimeout, exitCode: 0);

    public void Kill() => _ = EndAsync(TimeSpan.Zero, Killed);

    private static WebApplication Serve(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var server = builder.Build();
        server.Run(context => context.Response.WriteAsync("The rehearsal's placeholder: no image was pushed yet.\n"));
        return server;
    }

    private async Task EndAsync(TimeSpan patience, int exitCode)
    {
        if (_server is not null && Interlocked.Exchange(ref _ending, 1) == 0)
        {
            using var enough = new CancellationTokenSource(patience);
            await _server.StopAsync(enough.Token);
            await _server.DisposeAsync();
            _exited.TrySetResult(new ContainerExit(exitCode, null));
        }
        await Exited;
    }

    /// <summary>Leaves Ctrl-C and SIGTERM to the rehearsal: the host's own lifetime would swallow them.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
