namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.DescribeStateMachineAsync"/> is asked.</summary>
public partial class DescribeStateMachineRequest : AmazonStepFunctionsRequest, IShape
{
    public string StateMachineArn { get; set; }

    public IncludedData IncludedData { get; set; }

    void IShape.Exchange(IMembers members)
    {
        StateMachineArn = members.String(StateMachineArn);
        IncludedData = members.String(IncludedData);
    }
}
