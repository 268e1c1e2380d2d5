namespace Amazon.StepFunctions.Model;

/// <summary>Held by <see cref="HistoryEvent.MapRunRedrivenEventDetails"/>.</summary>
public partial class MapRunRedrivenEventDetails : IShape
{
    public string MapRunArn { get; set; }

    public int? RedriveCount { get; set; }

    void IShape.Exchange(IMembers members)
    {
        MapRunArn = members.String(MapRunArn);
        RedriveCount = members.Int32(RedriveCount);
    }
}
