namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Container.NetworkBindings"/>.</summary>
public partial class NetworkBinding : IShape
{
    public string BindIP { get; set; }

    public int? ContainerPort { get; set; }

    public int? HostPort { get; set; }

    public TransportProtocol Protocol { get; set; }

    public string ContainerPortRange { get; set; }

    public string HostPortRange { get; set; }

    void IShape.Exchange(IMembers members)
    {
        BindIP = members.String(BindIP);
        ContainerPort = members.Int32(ContainerPort);
        HostPort = members.Int32(HostPort);
        Protocol = members.String(Protocol);
        ContainerPortRange = members.String(ContainerPortRange);
        HostPortRange = members.String(HostPortRange);
    }
}
