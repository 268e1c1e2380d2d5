namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="MetricDataQuery.MetricStat"/>.</summary>
public partial class MetricStat : IShape
{
    public Metric Metric { get; set; }

    public int? Period { get; set; }

    public string Stat { get; set; }

    public StandardUnit Unit { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Metric = members.Shape(Metric);
        Period = members.Int32(Period);
        Stat = members.String(Stat);
        Unit = members.String(Unit);
    }
}
