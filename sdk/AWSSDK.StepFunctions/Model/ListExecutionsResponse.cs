using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.ListExecutionsAsync"/> answers.</summary>
public partial class ListExecutionsResponse : AmazonWebServiceResponse, IShape
{
    public List<ExecutionListItem> Executions { get; set; }

    public string NextToken { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Executions = members.Shapes(Executions);
        NextToken = members.String(NextToken);
    }
}
