namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceConnectService.ClientAliases"/>.</summary>
public partial class ServiceConnectClientAlias : IShape
{
    public int? Port { get; set; }

    public string DnsName { get; set; }

    public ServiceConnectTestTrafficRules TestTrafficRules { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Port = members.Int32(Port);
        DnsName = members.String(DnsName);
        TestTrafficRules = members.Shape(TestTrafficRules);
    }
}
