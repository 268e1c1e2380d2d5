namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.GetExecutionHistoryAsync"/> is asked.</summary>
public partial class GetExecutionHistoryRequest : AmazonStepFunctionsRequest, IShape
{
    public string ExecutionArn { get; set; }

    public int? MaxResults { get; set; }

    public bool? ReverseOrder { get; set; }

    public string NextToken { get; set; }

    public bool? IncludeExecutionData { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ExecutionArn = members.String(ExecutionArn);
        MaxResults = members.Int32(MaxResults);
        ReverseOrder = members.Boolean(ReverseOrder);
        NextToken = members.String(NextToken);
        IncludeExecutionData = members.Boolean(IncludeExecutionData);
    }
}
