namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.ActivityScheduledEventDetails"/>.</summary>
public partial class ActivityScheduledEventDetails : IShape
{
    public string Resource { get; set; }

    public string Input { get; set; }

    public HistoryEventExecutionDataDetails InputDetails { get; set; }

    public long? TimeoutInSeconds { get; set; }

    public long? HeartbeatInSeconds { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Resource = members.String(Resource);
        Input = members.String(Input);
        InputDetails = members.Shape(InputDetails);
        TimeoutInSeconds = members.Int64(TimeoutInSeconds);
        HeartbeatInSeconds = members.Int64(HeartbeatInSeconds);
    }
}
