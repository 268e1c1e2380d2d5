namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskDefinition.ProxyConfiguration"/>.</summary>
public partial class ProxyConfiguration : IShape
{
    public ProxyConfigurationType Type { get; set; }

    public string ContainerName { get; set; }

    public List<KeyValuePair> Properties { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Type = members.String(Type);
        ContainerName = members.String(ContainerName);
        Properties = members.Shapes(Properties);
    }
}
