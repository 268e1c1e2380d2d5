namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Container.NetworkInterfaces"/>.</summary>
public partial class NetworkInterface : IShape
{
    public string AttachmentId { get; set; }

    public string PrivateIpv4Address { get; set; }

    public string Ipv6Address { get; set; }

    void IShape.Exchange(IMembers members)
    {
        AttachmentId = members.String(AttachmentId);
        PrivateIpv4Address = members.String(PrivateIpv4Address);
        Ipv6Address = members.String(Ipv6Address);
    }
}
