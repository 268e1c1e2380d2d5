using System.Net;
using BlueGreen.Rehearsal.LoadBalancing.Health;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>A target in a group: its address for the forwarder, and its health, written only by its group.</summary>
public sealed class RegisteredTarget(Target target)
{
    public Target Target => target;

    /// <summary>The forwarder's destination prefix, made once because every request needs it.</summary>
    public string Address { get; } = $"http://{IPAddress.Loopback}:{target.Port}";

    public HealthTally Tally { get; internal set; }

    public bool IsDraining => Tally.Health == TargetStates.DrainingNow;

    /// <summary>Ends this target's checks; null while it is not checked.</summary>
    internal CancellationTokenSource? Checking { get; set; }
}
