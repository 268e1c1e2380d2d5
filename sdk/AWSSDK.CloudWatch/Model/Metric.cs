namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="MetricStat.Metric"/>.</summary>
public partial class Metric : IShape
{
    public string Namespace { get; set; }

    public string MetricName { get; set; }

    public List<Dimension> Dimensions { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Namespace = members.String(Namespace);
        MetricName = members.String(MetricName);
        Dimensions = members.Shapes(Dimensions);
    }
}
