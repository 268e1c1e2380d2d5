namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.ServiceRegistries"/>.</summary>
public partial class ServiceRegistry : IShape
{
    public string RegistryArn { get; set; }

    public int? Port { get; set; }

    public string ContainerName { get; set; }

    public int? ContainerPort { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RegistryArn = members.String(RegistryArn);
        Port = members.Int32(Port);
        ContainerName = members.String(ContainerName);
        ContainerPort = members.Int32(ContainerPort);
    }
}
