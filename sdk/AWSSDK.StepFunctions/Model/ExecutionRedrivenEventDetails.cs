namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.ExecutionRedrivenEventDetails"/>.</summary>
public partial class ExecutionRedrivenEventDetails : IShape
{
    public int? RedriveCount { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RedriveCount = members.Int32(RedriveCount);
    }
}
