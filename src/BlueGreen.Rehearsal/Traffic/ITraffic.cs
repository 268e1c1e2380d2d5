namespace BlueGreen.Rehearsal.Traffic;

/// <summary>
/// Users of the application, and what they met: real requests in a rehearsal, counted ones in a simulation.
/// </summary>
public interface ITraffic : IAsyncDisposable
{
    /// <summary>From now on these versions may answer; any, where none is named.</summary>
    void Allow(params IEnumerable<string> versions);

    /// <summary>What was seen so far.</summary>
    TrafficReport Report();
}
