namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="PutMetricDataRequest.EntityMetricData"/>.</summary>
public partial class EntityMetricData : IShape
{
    public Entity Entity { get; set; }

    public List<MetricDatum> MetricData { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Entity = members.Shape(Entity);
        MetricData = members.Shapes(MetricData);
    }
}
