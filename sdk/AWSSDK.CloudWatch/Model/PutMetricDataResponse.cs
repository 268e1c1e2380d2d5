using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What <see cref="IAmazonCloudWatch.PutMetricDataAsync"/> answers.</summary>
public partial class PutMetricDataResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Exchange(IMembers members)
    {
    }
}
