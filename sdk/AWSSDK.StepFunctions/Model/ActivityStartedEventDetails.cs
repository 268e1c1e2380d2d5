namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.ActivityStartedEventDetails"/>.</summary>
public partial class ActivityStartedEventDetails : IShape
{
    public string WorkerName { get; set; }

    void IShape.Exchange(IMembers members)
    {
        WorkerName = members.String(WorkerName);
    }
}
