namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.SystemControls"/>.</summary>
public partial class SystemControl : IShape
{
    public string Namespace { get; set; }

    public string Value { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Namespace = members.String(Namespace);
        Value = members.String(Value);
    }
}
