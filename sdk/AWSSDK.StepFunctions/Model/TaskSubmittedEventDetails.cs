namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.TaskSubmittedEventDetails"/>.</summary>
public partial class TaskSubmittedEventDetails : IShape
{
    public string ResourceType { get; set; }

    public string Resource { get; set; }

    public string Output { get; set; }

    public HistoryEventExecutionDataDetails OutputDetails { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ResourceType = members.String(ResourceType);
        Resource = members.String(Resource);
        Output = members.String(Output);
        OutputDetails = members.Shape(OutputDetails);
    }
}
