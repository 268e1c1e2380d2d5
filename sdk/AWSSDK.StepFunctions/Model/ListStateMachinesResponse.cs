using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.ListStateMachinesAsync"/> answers.</summary>
public partial class ListStateMachinesResponse : AmazonWebServiceResponse, IShape
{
    public List<StateMachineListItem> StateMachines { get; set; }

    public string NextToken { get; set; }

    void IShape.Exchange(IMembers members)
    {
        StateMachines = members.Shapes(StateMachines);
        NextToken = members.String(NextToken);
    }
}
