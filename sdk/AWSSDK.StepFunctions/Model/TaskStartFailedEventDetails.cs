namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.TaskStartFailedEventDetails"/>.</summary>
public partial class TaskStartFailedEventDetails : IShape
{
    public string ResourceType { get; set; }

    public string Resource { get; set; }

    public string Error { get; set; }

    public string Cause { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ResourceType = members.String(ResourceType);
        Resource = members.String(Resource);
        Error = members.String(Error);
        Cause = members.String(Cause);
    }
}
