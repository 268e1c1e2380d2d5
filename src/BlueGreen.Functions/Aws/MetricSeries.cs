using Amazon.CloudWatch.Model;
using BlueGreen.Core.Watching;

namespace BlueGreen.Functions.Aws;

/// <summary>CloudWatch's answers by query and minute, over as many pages as it takes.</summary>
internal sealed class MetricSeries
{
    /// <summary>CloudWatch gives TargetResponseTime in seconds.</summary>
    private const double MillisecondsPerSecond = 1_000;

    private readonly Dictionary<string, Dictionary<DateTime, double>> _values = [];

    public void Add(IEnumerable<MetricDataResult> results)
    {
        foreach (var result in results)
        {
            var minutes = Minutes(result.Id);
            foreach (var (time, value) in (result.Timestamps ?? []).Zip(result.Values ?? []))
            {
                minutes[time] = value;
            }
        }
    }

    public long Sum(string id) => (long)Math.Round(Minutes(id).Values.Sum());

    public ColourMetrics OfColour(string prefix) => new(
        Sum($"{prefix}Requests"), Failed(prefix, "Errors"), Failed(prefix, "ConnectionErrors"),
        Latency(prefix, "P50"), Latency(prefix, "P95"), Latency(prefix, "P99"));

    private long Failed(string prefix, string kind) =>
        CountPolicy.OfSpan(Minutes(prefix + kind), Minutes($"{prefix}Requests"));

    private double? Latency(string prefix, string percentile) =>
        PercentilePolicy.OfSpan(Minutes(prefix + percentile), Minutes($"{prefix}Requests")) is { } seconds
            ? Math.Round(seconds * MillisecondsPerSecond, 1)
            : null;

    private Dictionary<DateTime, double> Minutes(string id) =>
        _values.TryGetValue(id, out var found) ? found : _values[id] = [];
}
