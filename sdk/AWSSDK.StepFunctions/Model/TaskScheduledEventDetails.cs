namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.TaskScheduledEventDetails"/>.</summary>
public partial class TaskScheduledEventDetails : IShape
{
    public string ResourceType { get; set; }

    public string Resource { get; set; }

    public string Region { get; set; }

    public string Parameters { get; set; }

    public long? TimeoutInSeconds { get; set; }

    public long? HeartbeatInSeconds { get; set; }

    public TaskCredentials TaskCredentials { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ResourceType = members.String(ResourceType);
        Resource = members.String(Resource);
        Region = members.String(Region);
        Parameters = members.String(Parameters);
        TimeoutInSeconds = members.Int64(TimeoutInSeconds);
        HeartbeatInSeconds = members.Int64(HeartbeatInSeconds);
        TaskCredentials = members.Shape(TaskCredentials);
    }
}
