using System.Collections.Concurrent;

namespace BlueGreen.Rehearsal.LoadBalancing.Proxy;

/// <summary>One server on a local port for each listener, from its creation to its deletion.</summary>
public sealed class ListenerServers(RequestRouter router, IListenerPorts ports, IServiceProvider services)
    : IListenerServers
{
    private readonly ConcurrentDictionary<string, LoopbackServer> _servers = new();

    public async Task OpenAsync(Listener listener, CancellationToken cancel)
    {
        var server = await LoopbackServer.StartAsync(
            ports.LocalPort(listener.Port), services, context => router.HandleAsync(context, listener), cancel);
        _servers[listener.Arn] = server;
        listener.Url = server.Url;
    }

    public async Task CloseAsync(string listenerArn)
    {
        if (_servers.TryRemove(listenerArn, out var server)) await server.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var arn in _servers.Keys) await CloseAsync(arn);
    }
}
