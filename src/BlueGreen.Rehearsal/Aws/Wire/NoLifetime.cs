using Microsoft.Extensions.Hosting;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>Keeps a web server from taking Ctrl-C for itself.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
