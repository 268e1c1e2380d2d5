namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.EnvironmentFiles"/>.</summary>
public partial class EnvironmentFile : IShape
{
    public string Value { get; set; }

    public EnvironmentFileType Type { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Value = members.String(Value);
        Type = members.String(Type);
    }
}
