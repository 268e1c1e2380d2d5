namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="PutMetricDataRequest.MetricData"/>.</summary>
public partial class MetricDatum : IShape
{
    public string MetricName { get; set; }

    public List<Dimension> Dimensions { get; set; }

    public DateTime? Timestamp { get; set; }

    public double? Value { get; set; }

    public StatisticSet StatisticValues { get; set; }

    public List<double> Values { get; set; }

    public List<double> Counts { get; set; }

    public StandardUnit Unit { get; set; }

    public int? StorageResolution { get; set; }

    void IShape.Exchange(IMembers members)
    {
        MetricName = members.String(MetricName);
        Dimensions = members.Shapes(Dimensions);
        Timestamp = members.Timestamp(Timestamp);
        Value = members.Double(Value);
        StatisticValues = members.Shape(StatisticValues);
        Values = members.Doubles(Values);
        Counts = members.Doubles(Counts);
        Unit = members.String(Unit);
        StorageResolution = members.Int32(StorageResolution);
    }
}
