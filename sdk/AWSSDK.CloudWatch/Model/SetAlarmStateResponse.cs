using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What <see cref="IAmazonCloudWatch.SetAlarmStateAsync"/> answers.</summary>
public partial class SetAlarmStateResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Exchange(IMembers members)
    {
    }
}
