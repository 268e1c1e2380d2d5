namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.StopExecutionAsync"/> is asked.</summary>
public partial class StopExecutionRequest : AmazonStepFunctionsRequest, IShape
{
    public string ExecutionArn { get; set; }

    public string Error { get; set; }

    public string Cause { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ExecutionArn = members.String(ExecutionArn);
        Error = members.String(Error);
        Cause = members.String(Cause);
    }
}
