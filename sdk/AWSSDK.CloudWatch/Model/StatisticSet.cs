namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="MetricDatum.StatisticValues"/>.</summary>
public partial class StatisticSet : IShape
{
    public double? SampleCount { get; set; }

    public double? Sum { get; set; }

    public double? Minimum { get; set; }

    public double? Maximum { get; set; }

    void IShape.Exchange(IMembers members)
    {
        SampleCount = members.Double(SampleCount);
        Sum = members.Double(Sum);
        Minimum = members.Double(Minimum);
        Maximum = members.Double(Maximum);
    }
}
