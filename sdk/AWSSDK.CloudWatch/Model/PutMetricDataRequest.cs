namespace Amazon.CloudWatch.Model;

/// <summary>What <see cref="IAmazonCloudWatch.PutMetricDataAsync"/> is asked.</summary>
public partial class PutMetricDataRequest : AmazonCloudWatchRequest, IShape
{
    public string Namespace { get; set; }

    public List<MetricDatum> MetricData { get; set; }

    public List<EntityMetricData> EntityMetricData { get; set; }

    public bool? StrictEntityValidation { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Namespace = members.String(Namespace);
        MetricData = members.Shapes(MetricData);
        EntityMetricData = members.Shapes(EntityMetricData);
        StrictEntityValidation = members.Boolean(StrictEntityValidation);
    }
}
