namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.PortMappings"/>.</summary>
public partial class PortMapping : IShape
{
    public int? ContainerPort { get; set; }

    public int? HostPort { get; set; }

    public TransportProtocol Protocol { get; set; }

    public string Name { get; set; }

    public ApplicationProtocol AppProtocol { get; set; }

    public string ContainerPortRange { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ContainerPort = members.Int32(ContainerPort);
        HostPort = members.Int32(HostPort);
        Protocol = members.String(Protocol);
        Name = members.String(Name);
        AppProtocol = members.String(AppProtocol);
        ContainerPortRange = members.String(ContainerPortRange);
    }
}
