namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.ExecutionAbortedEventDetails"/>.</summary>
public partial class ExecutionAbortedEventDetails : IShape
{
    public string Error { get; set; }

    public string Cause { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Error = members.String(Error);
        Cause = members.String(Cause);
    }
}
