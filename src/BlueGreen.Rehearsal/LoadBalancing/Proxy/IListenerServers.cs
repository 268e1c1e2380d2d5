namespace BlueGreen.Rehearsal.LoadBalancing.Proxy;

/// <summary>What makes a listener reachable on this machine, for as long as it exists.</summary>
public interface IListenerServers : IAsyncDisposable
{
    Task OpenAsync(Listener listener, CancellationToken cancel);

    Task CloseAsync(string listenerArn);
}
