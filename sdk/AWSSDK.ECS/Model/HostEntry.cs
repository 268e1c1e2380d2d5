namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.ExtraHosts"/>.</summary>
public partial class HostEntry : IShape
{
    public string Hostname { get; set; }

    public string IpAddress { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Hostname = members.String(Hostname);
        IpAddress = members.String(IpAddress);
    }
}
