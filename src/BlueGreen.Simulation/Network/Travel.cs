namespace BlueGreen.Simulation.Network;

/// <summary>How long a request or an answer is under way between a function and AWS.</summary>
internal sealed class Travel(TimeProvider clock, Random chance)
{
    /// <summary>Milliseconds, the least and the most: what control-plane calls take within a region, halved.</summary>
    private const int Least = 2;

    private const int Most = 20;

    public Task OneWayAsync(CancellationToken cancel) =>
        Task.Delay(TimeSpan.FromMilliseconds(chance.Next(Least, Most + 1)), clock, cancel);
}
