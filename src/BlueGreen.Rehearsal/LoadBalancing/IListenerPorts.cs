namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>
/// Which local port serves a listener's port of the template: ports 80 and 443 are seldom ours to bind.
/// </summary>
public interface IListenerPorts
{
    /// <summary>Zero for any free port.</summary>
    int LocalPort(int templatePort);
}

/// <summary>Any free port, except where the person at the keyboard demanded one.</summary>
public sealed class ListenerPorts(IReadOnlyDictionary<int, int> demanded) : IListenerPorts
{
    public static readonly ListenerPorts AnyFree = new(new Dictionary<int, int>());

    public int LocalPort(int templatePort) => demanded.GetValueOrDefault(templatePort);
}
