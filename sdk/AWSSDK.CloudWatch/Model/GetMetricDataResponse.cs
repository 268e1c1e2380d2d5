using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What <see cref="IAmazonCloudWatch.GetMetricDataAsync"/> answers.</summary>
public partial class GetMetricDataResponse : AmazonWebServiceResponse, IShape
{
    public List<MetricDataResult> MetricDataResults { get; set; }

    public string NextToken { get; set; }

    public List<MessageData> Messages { get; set; }

    void IShape.Exchange(IMembers members)
    {
        MetricDataResults = members.Shapes(MetricDataResults);
        NextToken = members.String(NextToken);
        Messages = members.Shapes(Messages);
    }
}
