namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceConnectClientAlias.TestTrafficRules"/>.</summary>
public partial class ServiceConnectTestTrafficRules : IShape
{
    public ServiceConnectTestTrafficHeaderRules Header { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Header = members.Shape(Header);
    }
}
