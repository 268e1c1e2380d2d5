using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.GetExecutionHistoryAsync"/> answers.</summary>
public partial class GetExecutionHistoryResponse : AmazonWebServiceResponse, IShape
{
    public List<HistoryEvent> Events { get; set; }

    public string NextToken { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Events = members.Shapes(Events);
        NextToken = members.String(NextToken);
    }
}
