namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.MapIterationStartedEventDetails"/>.</summary>
public partial class MapIterationEventDetails : IShape
{
    public string Name { get; set; }

    public int? Index { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        Index = members.Int32(Index);
    }
}
