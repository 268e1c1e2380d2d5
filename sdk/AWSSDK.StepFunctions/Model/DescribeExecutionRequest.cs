namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.DescribeExecutionAsync"/> is asked.</summary>
public partial class DescribeExecutionRequest : AmazonStepFunctionsRequest, IShape
{
    public string ExecutionArn { get; set; }

    public IncludedData IncludedData { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ExecutionArn = members.String(ExecutionArn);
        IncludedData = members.String(IncludedData);
    }
}
