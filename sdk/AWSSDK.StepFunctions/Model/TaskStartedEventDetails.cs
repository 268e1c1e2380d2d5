namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.TaskStartedEventDetails"/>.</summary>
public partial class TaskStartedEventDetails : IShape
{
    public string ResourceType { get; set; }

    public string Resource { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ResourceType = members.String(ResourceType);
        Resource = members.String(Resource);
    }
}
