namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Deployment.ServiceConnectResources"/>.</summary>
public partial class ServiceConnectServiceResource : IShape
{
    public string DiscoveryName { get; set; }

    public string DiscoveryArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        DiscoveryName = members.String(DiscoveryName);
        DiscoveryArn = members.String(DiscoveryArn);
    }
}
