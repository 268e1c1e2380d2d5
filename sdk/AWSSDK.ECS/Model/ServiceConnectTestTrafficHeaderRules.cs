namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceConnectTestTrafficRules.Header"/>.</summary>
public partial class ServiceConnectTestTrafficHeaderRules : IShape
{
    public string Name { get; set; }

    public ServiceConnectTestTrafficHeaderMatchRules Value { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        Value = members.Shape(Value);
    }
}
