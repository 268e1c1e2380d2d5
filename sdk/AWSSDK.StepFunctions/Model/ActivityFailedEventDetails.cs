namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.ActivityFailedEventDetails"/>.</summary>
public partial class ActivityFailedEventDetails : IShape
{
    public string Error { get; set; }

    public string Cause { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Error = members.String(Error);
        Cause = members.String(Cause);
    }
}
