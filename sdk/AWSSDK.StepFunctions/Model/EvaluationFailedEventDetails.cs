namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.EvaluationFailedEventDetails"/>.</summary>
public partial class EvaluationFailedEventDetails : IShape
{
    public string Error { get; set; }

    public string Cause { get; set; }

    public string Location { get; set; }

    public string State { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Error = members.String(Error);
        Cause = members.String(Cause);
        Location = members.String(Location);
        State = members.String(State);
    }
}
