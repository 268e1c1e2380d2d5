namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.ExecutionFailedEventDetails"/>.</summary>
public partial class ExecutionFailedEventDetails : IShape
{
    public string Error { get; set; }

    public string Cause { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Error = members.String(Error);
        Cause = members.String(Cause);
    }
}
