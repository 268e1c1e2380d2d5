namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.ExecutionStartedEventDetails"/>.</summary>
public partial class ExecutionStartedEventDetails : IShape
{
    public string Input { get; set; }

    public HistoryEventExecutionDataDetails InputDetails { get; set; }

    public string RoleArn { get; set; }

    public string StateMachineAliasArn { get; set; }

    public string StateMachineVersionArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Input = members.String(Input);
        InputDetails = members.Shape(InputDetails);
        RoleArn = members.String(RoleArn);
        StateMachineAliasArn = members.String(StateMachineAliasArn);
        StateMachineVersionArn = members.String(StateMachineVersionArn);
    }
}
