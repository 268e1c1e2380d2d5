namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.MapRunStartedEventDetails"/>.</summary>
public partial class MapRunStartedEventDetails : IShape
{
    public string MapRunArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        MapRunArn = members.String(MapRunArn);
    }
}
