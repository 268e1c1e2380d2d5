namespace Amazon.StepFunctions.Model;

/// <summary>What <see cref="IAmazonStepFunctions.StartExecutionAsync"/> is asked.</summary>
public partial class StartExecutionRequest : AmazonStepFunctionsRequest, IShape
{
    public string StateMachineArn { get; set; }

    public string Name { get; set; }

    public string Input { get; set; }

    public string TraceHeader { get; set; }

    void IShape.Exchange(IMembers members)
    {
        StateMachineArn = members.String(StateMachineArn);
        Name = members.String(Name);
        Input = members.String(Input);
        TraceHeader = members.String(TraceHeader);
    }
}
