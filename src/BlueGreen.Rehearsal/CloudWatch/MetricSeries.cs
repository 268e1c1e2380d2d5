namespace BlueGreen.Rehearsal.CloudWatch;

/// <summary>
/// One metric's minutes, the oldest forgotten first; a minute in which nothing was measured does not exist.
/// </summary>
public sealed class MetricSeries(MetricName name) : IMetricSeries
{
    /// <summary>Minutes kept: a day of bake can be judged; each costs some hundred bytes.</summary>
    private const int MinutesMax = 24 * 60;

    private readonly Lock _gate = new();
    private readonly SortedList<DateTimeOffset, MetricBucket> _minutes = [];
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
    public SortedList<DateTimeOffset, double> Read(
        DateTimeOffset from, DateTimeOffset to, TimeSpan period, Statistic statistic,
        Func<DateTimeOffset, bool> isPublished)
    {
        var points = new SortedList<DateTimeOffset, double>();
        lock (_gate)
        {
            var (at, merged, isMerged) = (default(DateTimeOffset), default(MetricBucket), false);
            for (var index = IndexFrom(from); index < _minutes.Count && _minutes.Keys[index] < to; index++)
            {
                var (minute, bucket) = (_minutes.Keys[index], _minutes.Values[index]);
                if (!isPublished(minute)) continue;
                var start = Floor(minute, period);
                if (merged is null || start != at)
                {
                    if (merged is not null) points[at] = merged.Value(statistic);
                    (at, merged, isMerged) = (start, bucket, false);
                    continue;
                }
                // The first minute's own bucket is read as it is, and never written to.
                if (!isMerged) (merged, isMerged) = (MetricBucket.CopyOf(merged), true);
                merged.Add(bucket);
            }
            if (merged is not null) points[at] = merged.Value(statistic);
        }
        return points;
    }

    /// <summary>Where the first minute that is not before the instant stands, or would.</summary>
    private int IndexFrom(DateTimeOffset from)
    {
        var (low, high) = (0, _minutes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_minutes.Keys[middle] < from) low = middle + 1;
            else high = middle;
        }
        return low;
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
            if (_minutes.Count > MinutesMax) _minutes.RemoveAt(0);
        }
        _newest = new(minute, bucket);
        return bucket;
    }
}
