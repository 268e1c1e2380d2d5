using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.CloudWatch;

/// <summary>All series; and how late CloudWatch shows them.</summary>
public sealed class Metrics(RehearsalClock clock, TimeSpan? publishDelay = null) : IMetrics
{
    private readonly ConcurrentDictionary<string, MetricSeries> _series = new();

    /// <summary>
    /// From a minute's end until its datapoint is there, in the rehearsal's time. AWS gives no figure; one minute is
    /// what is usually seen for load balancers.
    /// </summary>
    public TimeSpan PublishDelay { get; } = publishDelay ?? TimeSpan.FromMinutes(1);

    /// <summary>Datapoints that start before this instant are there.</summary>
    public DateTimeOffset PublishedUntil =>
        MetricSeries.Floor(clock.Now - PublishDelay, TimeSpan.FromMinutes(1));

    public IEnumerable<MetricSeries> WithData => _series.Values.Where(series => series.HasData);

    IMetricSeries IMetrics.Series(MetricName name) => Series(name);

    public MetricSeries Series(MetricName name) => _series.GetOrAdd(name.Key, static (_, name) => new(name), name);

    /// <summary>What is published of the series in [from, to); nothing where nothing was measured.</summary>
    public SortedDictionary<DateTimeOffset, double> Read(
        MetricName name, DateTimeOffset from, DateTimeOffset to, TimeSpan period, Statistic statistic) =>
        _series.GetValueOrDefault(name.Key)?.Read(from, Published(to), period, statistic) ?? [];

    /// <summary>The instant, or the end of what is published where that is earlier.</summary>
    public DateTimeOffset Published(DateTimeOffset until) => until < PublishedUntil ? until : PublishedUntil;
}
