namespace BlueGreen.Rehearsal.LoadBalancing.Proxy;

/// <summary>No sockets: whoever sends a request hands it to the router itself.</summary>
internal sealed class NoListenerServers : IListenerServers
{
    public Task OpenAsync(Listener listener, CancellationToken cancel) => Task.CompletedTask;

    public Task CloseAsync(string listenerArn) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
