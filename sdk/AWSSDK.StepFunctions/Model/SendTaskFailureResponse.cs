using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.SendTaskFailureAsync"/> answers.</summary>
public partial class SendTaskFailureResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Exchange(IMembers members)
    {
    }
}
