namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.ListExecutionsAsync"/> is asked.</summary>
public partial class ListExecutionsRequest : AmazonStepFunctionsRequest, IShape
{
    public string StateMachineArn { get; set; }

    public ExecutionStatus StatusFilter { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }

    public string MapRunArn { get; set; }

    public ExecutionRedriveFilter RedriveFilter { get; set; }

    void IShape.Exchange(IMembers members)
    {
        StateMachineArn = members.String(StateMachineArn);
        StatusFilter = members.String(StatusFilter);
        MaxResults = members.Int32(MaxResults);
        NextToken = members.String(NextToken);
        MapRunArn = members.String(MapRunArn);
        RedriveFilter = members.String(RedriveFilter);
    }
}
