namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.ActivitySucceededEventDetails"/>.</summary>
public partial class ActivitySucceededEventDetails : IShape
{
    public string Output { get; set; }

    public HistoryEventExecutionDataDetails OutputDetails { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Output = members.String(Output);
        OutputDetails = members.Shape(OutputDetails);
    }
}
