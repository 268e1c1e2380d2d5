using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Watching;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>What CloudWatch would answer.</summary>
internal sealed class FakeMetrics : IMetrics
{
    public static readonly ColourMetrics Good = new(1_000, 0, 0, 10, 20, 50);

    public TrafficMetrics Measured { get; set; } = new(Good, Good, 0);

    public List<AlarmState> Alarms { get; } = [];

    public bool IsDown { get; set; }

    public List<(DateTimeOffset Start, DateTimeOffset End)> Spans { get; } = [];

    public Task<TrafficMetrics> ReadAsync(
        PipelineResources resources, Colour to, DateTimeOffset start, DateTimeOffset end, CancellationToken cancel)
    {
        Spans.Add((start, end));
        return IsDown ? throw new AwsUnavailableException("GetMetricData: 503") : Task.FromResult(Measured);
    }

    public Task<IReadOnlyList<AlarmState>> ReadAlarmsAsync(IReadOnlyList<string> names, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<AlarmState>>([.. Alarms.Where(alarm => names.Contains(alarm.Name))]);
}
