namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.CurrentServiceRevisions"/>.</summary>
public partial class ServiceCurrentRevisionSummary : IShape
{
    public string Arn { get; set; }

    public int? RequestedTaskCount { get; set; }

    public int? RunningTaskCount { get; set; }

    public int? PendingTaskCount { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Arn = members.String(Arn);
        RequestedTaskCount = members.Int32(RequestedTaskCount);
        RunningTaskCount = members.Int32(RunningTaskCount);
        PendingTaskCount = members.Int32(PendingTaskCount);
    }
}
