namespace BlueGreen.Rehearsal.CloudWatch;

/// <summary>
/// One period of one series. Sum, count, minimum and maximum are exact; percentiles are within one percent.
/// </summary>
/// <remarks>
/// Values fall into logarithmic bins, so that a minute of 2,000 requests a second costs a few hundred counters at most.
/// </remarks>
public sealed class MetricBucket
{
    /// <summary>Ratio of neighbouring bin borders: a value is at most 1 % from the middle of its bin.</summary>
    private const double Growth = 1.02;

    /// <summary>Zero and below have no logarithm; they share the lowest bin.</summary>
    private const int ZeroBin = int.MinValue;
    private static readonly double LogGrowth = Math.Log(Growth);

    private readonly Dictionary<int, double> _bins = [];

    /// <summary>The bins in order, for all percentiles of a minute; null since a bin was added.</summary>
    private int[]? _order;

    public double Sum { get; private set; }

    public double Count { get; private set; }

    public double Minimum { get; private set; } = double.PositiveInfinity;

    public double Maximum { get; private set; } = double.NegativeInfinity;

    public void Add(double value, double count = 1)
    {
        Sum += value * count;
        Count += count;
        Minimum = Math.Min(Minimum, value);
        Maximum = Math.Max(Maximum, value);
        AddToBin(value > 0 ? (int)Math.Ceiling(Math.Log(value) / LogGrowth) : ZeroBin, count);
    }

    public static MetricBucket CopyOf(MetricBucket other)
    {
        var copy = new MetricBucket();
        copy.Add(other);
        return copy;
    }

    public void Add(MetricBucket other)
    {
        Sum += other.Sum;
        Count += other.Count;
        Minimum = Math.Min(Minimum, other.Minimum);
        Maximum = Math.Max(Maximum, other.Maximum);
        foreach (var (bin, count) in other._bins) AddToBin(bin, count);
    }

    /// <param name="statistic">`Sum`, `Average`, `Minimum`, `Maximum`, `SampleCount`, or `p0` to `p100`.</param>
    public double Value(Statistic statistic) => statistic.Kind switch
    {
        StatisticKind.Sum => Sum,
        StatisticKind.Average => Sum / Count,
        StatisticKind.Minimum => Minimum,
        StatisticKind.Maximum => Maximum,
        StatisticKind.SampleCount => Count,
        _ => Percentile(statistic.Percent),
    };

    private void AddToBin(int bin, double count)
    {
        if (_bins.TryAdd(bin, count)) _order = null;
        else _bins[bin] += count;
    }

    private double Percentile(double percent)
    {
        var rank = percent / 100 * Count;
        var seen = 0.0;
        foreach (var bin in _order ??= [.. _bins.Keys.Order()])
        {
            seen += _bins[bin];
            if (seen >= rank) return Math.Clamp(MiddleOf(bin), Minimum, Maximum);
        }
        return Maximum;
    }

    private static double MiddleOf(int bin) => bin == ZeroBin ? 0 : Math.Exp((bin - 0.5) * LogGrowth);
}
