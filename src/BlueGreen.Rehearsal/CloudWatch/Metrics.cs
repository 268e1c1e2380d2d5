using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.CloudWatch;

/// <summary>All series; and how late CloudWatch shows them.</summary>
public sealed class Metrics(RehearsalClock clock, MetricDelay? delay = null) : IMetrics
{
    private readonly ConcurrentDictionary<string, MetricSeries> _series = new();

    public MetricDelay Delay { get; } = delay ?? MetricDelay.Usual;

    public IEnumerable<MetricSeries> WithData => _series.Values.Where(series => series.HasData);

    IMetricSeries IMetrics.Series(MetricName name) => Series(name);

    public MetricSeries Series(MetricName name) => _series.GetOrAdd(name.Key, static (_, name) => new(name), name);

    /// <summary>What is published of the series in [from, to); nothing where nothing was measured.</summary>
    public SortedList<DateTimeOffset, double> Read(
        MetricName name, DateTimeOffset from, DateTimeOffset to, TimeSpan period, Statistic statistic)
    {
        var (key, now) = (name.Key, clock.Now);
        return _series.TryGetValue(key, out var series)
            ? series.Read(from, to, period, statistic, minute => Delay.VisibleFrom(key, minute) <= now)
            : [];
    }

    /// <summary>The instant, or the present where that is earlier.</summary>
    public DateTimeOffset Past(DateTimeOffset until) => until < clock.Now ? until : clock.Now;
}
