namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskDefinition.RequiresAttributes"/>.</summary>
public partial class Attribute : IShape
{
    public string Name { get; set; }

    public string Value { get; set; }

    public TargetType TargetType { get; set; }

    public string TargetId { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        Value = members.String(Value);
        TargetType = members.String(TargetType);
        TargetId = members.String(TargetId);
    }
}
