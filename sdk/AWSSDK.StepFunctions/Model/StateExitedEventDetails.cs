namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.StateExitedEventDetails"/>.</summary>
public partial class StateExitedEventDetails : IShape
{
    public string Name { get; set; }

    public string Output { get; set; }

    public HistoryEventExecutionDataDetails OutputDetails { get; set; }

    public Dictionary<string, string> AssignedVariables { get; set; }

    public AssignedVariablesDetails AssignedVariablesDetails { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        Output = members.String(Output);
        OutputDetails = members.Shape(OutputDetails);
        AssignedVariables = members.StringMap(AssignedVariables);
        AssignedVariablesDetails = members.Shape(AssignedVariablesDetails);
    }
}
