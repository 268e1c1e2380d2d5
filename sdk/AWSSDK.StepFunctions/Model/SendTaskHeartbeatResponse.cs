using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.SendTaskHeartbeatAsync"/> answers.</summary>
public partial class SendTaskHeartbeatResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Exchange(IMembers members)
    {
    }
}
