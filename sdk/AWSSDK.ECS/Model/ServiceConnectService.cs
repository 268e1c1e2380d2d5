namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceConnectConfiguration.Services"/>.</summary>
public partial class ServiceConnectService : IShape
{
    public string PortName { get; set; }

    public string DiscoveryName { get; set; }

    public List<ServiceConnectClientAlias> ClientAliases { get; set; }

    public int? IngressPortOverride { get; set; }

    public TimeoutConfiguration Timeout { get; set; }

    public ServiceConnectTlsConfiguration Tls { get; set; }

    void IShape.Exchange(IMembers members)
    {
        PortName = members.String(PortName);
        DiscoveryName = members.String(DiscoveryName);
        ClientAliases = members.Shapes(ClientAliases);
        IngressPortOverride = members.Int32(IngressPortOverride);
        Timeout = members.Shape(Timeout);
        Tls = members.Shape(Tls);
    }
}
