namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="ActivityScheduledEventDetails.InputDetails"/>.</summary>
public partial class HistoryEventExecutionDataDetails : IShape
{
    public bool? Truncated { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Truncated = members.Boolean(Truncated);
    }
}
