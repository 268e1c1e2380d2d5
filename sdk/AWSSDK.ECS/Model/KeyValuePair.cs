namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.Environment"/>.</summary>
public partial class KeyValuePair : IShape
{
    public string Name { get; set; }

    public string Value { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        Value = members.String(Value);
    }
}
