namespace BlueGreen.Rehearsal.CloudWatch;

/// <summary>
/// One metric's minutes, the oldest forgotten first; a minute in which nothing was measured does not exist.
/// </summary>
public sealed class MetricSeries(MetricName name) : IMetricSeries
{
    /// <summary>Minutes kept: a day of bake can be judged; each costs some hundred bytes.</summary>
    private const int MinutesMax = 24 * 60;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<DateTimeOffset, MetricBucket> _minutes = [];
    private KeyValuePair<DateTimeOffset, MetricBucket> _newest;

    public MetricName Name => name;

    public bool HasData
    {
        get { lock (_gate) return _minutes.Count > 0; }
    }

    public void Add(double value, DateTimeOffset at) => Add(value, 1, at);

    public void Add(double value, double count, DateTimeOffset at)
    {
        lock (_gate) MinuteOf(at).Add(value, count);
    }

    /// <summary>The periods in [from, to) that have values in published minutes, by their start.</summary>
    public SortedDictionary<DateTimeOffset, double> Read(
        DateTimeOffset from, DateTimeOffset to, TimeSpan period, Statistic statistic,
        Func<DateTimeOffset, bool> isPublished)
    {
        var periods = new SortedDictionary<DateTimeOffset, MetricBucket>();
        lock (_gate)
        {
            foreach (var (minute, bucket) in _minutes.Where(minute => minute.Key >= from && minute.Key < to))
            {
                if (!isPublished(minute)) continue;
                var start = Floor(minute, period);
                if (!periods.TryGetValue(start, out var merged)) periods[start] = merged = new();
                merged.Add(bucket);
            }
        }
        return new(periods.ToDictionary(one => one.Key, one => one.Value.Value(statistic)));
    }

    public static DateTimeOffset Floor(DateTimeOffset instant, TimeSpan period) =>
        new(instant.UtcTicks - (instant.UtcTicks % period.Ticks), TimeSpan.Zero);

    private MetricBucket MinuteOf(DateTimeOffset at)
    {
        var minute = Floor(at, TimeSpan.FromMinutes(1));
        if (_newest.Value is not null && _newest.Key == minute) return _newest.Value;
        if (!_minutes.TryGetValue(minute, out var bucket))
        {
            _minutes[minute] = bucket = new();
            if (_minutes.Count > MinutesMax) _minutes.Remove(_minutes.First().Key);
        }
        _newest = new(minute, bucket);
        return bucket;
    }
}
