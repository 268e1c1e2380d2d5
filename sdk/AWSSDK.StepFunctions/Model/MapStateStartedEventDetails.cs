namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.MapStateStartedEventDetails"/>.</summary>
public partial class MapStateStartedEventDetails : IShape
{
    public int? Length { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Length = members.Int32(Length);
    }
}
