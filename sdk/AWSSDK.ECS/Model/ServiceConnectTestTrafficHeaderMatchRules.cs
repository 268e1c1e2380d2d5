namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceConnectTestTrafficHeaderRules.Value"/>.</summary>
public partial class ServiceConnectTestTrafficHeaderMatchRules : IShape
{
    public string Exact { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Exact = members.String(Exact);
    }
}
