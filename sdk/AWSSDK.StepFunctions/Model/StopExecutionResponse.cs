using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.StopExecutionAsync"/> answers.</summary>
public partial class StopExecutionResponse : AmazonWebServiceResponse, IShape
{
    public DateTime? StopDate { get; set; }

    void IShape.Exchange(IMembers members)
    {
        StopDate = members.Timestamp(StopDate);
    }
}
