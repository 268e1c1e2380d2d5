using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What <see cref="IAmazonCloudWatch.DescribeAlarmsAsync"/> answers.</summary>
public partial class DescribeAlarmsResponse : AmazonWebServiceResponse, IShape
{
    public List<CompositeAlarm> CompositeAlarms { get; set; }

    public List<MetricAlarm> MetricAlarms { get; set; }

    public string NextToken { get; set; }

    void IShape.Exchange(IMembers members)
    {
        CompositeAlarms = members.Shapes(CompositeAlarms);
        MetricAlarms = members.Shapes(MetricAlarms);
        NextToken = members.String(NextToken);
    }
}
