namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.FirelensConfiguration"/>.</summary>
public partial class FirelensConfiguration : IShape
{
    public FirelensConfigurationType Type { get; set; }

    public Dictionary<string, string> Options { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Type = members.String(Type);
        Options = members.StringMap(Options);
    }
}
