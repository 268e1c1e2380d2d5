namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.DescribeServicesAsync"/> is asked.</summary>
public partial class DescribeServicesRequest : AmazonECSRequest, IShape
{
    public string Cluster { get; set; }

    public List<string> Services { get; set; }

    public List<string> Include { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Cluster = members.String(Cluster);
        Services = members.Strings(Services);
        Include = members.Strings(Include);
    }
}
