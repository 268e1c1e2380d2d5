namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.DescribeTasksAsync"/> is asked.</summary>
public partial class DescribeTasksRequest : AmazonECSRequest, IShape
{
    public string Cluster { get; set; }

    public List<string> Tasks { get; set; }

    public List<string> Include { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Cluster = members.String(Cluster);
        Tasks = members.Strings(Tasks);
        Include = members.Strings(Include);
    }
}
