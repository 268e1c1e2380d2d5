using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.StartExecutionAsync"/> answers.</summary>
public partial class StartExecutionResponse : AmazonWebServiceResponse, IShape
{
    public string ExecutionArn { get; set; }

    public DateTime? StartDate { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ExecutionArn = members.String(ExecutionArn);
        StartDate = members.Timestamp(StartDate);
    }
}
