namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.StateEnteredEventDetails"/>.</summary>
public partial class StateEnteredEventDetails : IShape
{
    public string Name { get; set; }

    public string Input { get; set; }

    public HistoryEventExecutionDataDetails InputDetails { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        Input = members.String(Input);
        InputDetails = members.Shape(InputDetails);
    }
}
