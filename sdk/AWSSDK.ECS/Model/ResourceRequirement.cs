namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.ResourceRequirements"/>.</summary>
public partial class ResourceRequirement : IShape
{
    public string Value { get; set; }

    public ResourceType Type { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Value = members.String(Value);
        Type = members.String(Type);
    }
}
