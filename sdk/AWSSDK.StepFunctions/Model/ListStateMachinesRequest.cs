namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.ListStateMachinesAsync"/> is asked.</summary>
public partial class ListStateMachinesRequest : AmazonStepFunctionsRequest, IShape
{
    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    void IShape.Exchange(IMembers members)
    {
        MaxResults = members.Int32(MaxResults);
        NextToken = members.String(NextToken);
    }
}
