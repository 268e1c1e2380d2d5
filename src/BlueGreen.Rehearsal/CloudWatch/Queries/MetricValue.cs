namespace BlueGreen.Rehearsal.CloudWatch.Queries;

/// <summary>What an expression has at hand: a number, a time series, or several of them.</summary>
public abstract record MetricValue
{
    private MetricValue() { }

    public sealed record Scalar(double Number) : MetricValue;

    public sealed record Series(SortedList<DateTimeOffset, double> Points) : MetricValue;

    public sealed record Several(IReadOnlyList<Series> All) : MetricValue;
}
