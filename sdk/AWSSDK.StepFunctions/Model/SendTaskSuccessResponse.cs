using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.SendTaskSuccessAsync"/> answers.</summary>
public partial class SendTaskSuccessResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Exchange(IMembers members)
    {
    }
}
