namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.ListTasksAsync"/> is asked.</summary>
public partial class ListTasksRequest : AmazonECSRequest, IShape
{
    public string Cluster { get; set; }

    public string ContainerInstance { get; set; }

    public string Family { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }

    public string StartedBy { get; set; }

    public string ServiceName { get; set; }

    public DesiredStatus DesiredStatus { get; set; }

    public LaunchType LaunchType { get; set; }

    public string DaemonName { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Cluster = members.String(Cluster);
        ContainerInstance = members.String(ContainerInstance);
        Family = members.String(Family);
        NextToken = members.String(NextToken);
        MaxResults = members.Int32(MaxResults);
        StartedBy = members.String(StartedBy);
        ServiceName = members.String(ServiceName);
        DesiredStatus = members.String(DesiredStatus);
        LaunchType = members.String(LaunchType);
        DaemonName = members.String(DaemonName);
    }
}
