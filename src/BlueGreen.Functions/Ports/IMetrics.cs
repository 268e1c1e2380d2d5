using BlueGreen.Core;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Watching;

namespace BlueGreen.Functions.Ports;

/// <summary>What the load balancer measured, and the alarms on it.</summary>
public interface IMetrics
{
    Task<TrafficMetrics> ReadAsync(
        PipelineResources resources, Colour to, DateTimeOffset start, DateTimeOffset end, CancellationToken cancel);

    /// <summary>Those of the named alarms that exist.</summary>
    Task<IReadOnlyList<AlarmState>> ReadAlarmsAsync(IReadOnlyList<string> names, CancellationToken cancel);
}
