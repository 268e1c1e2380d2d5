namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="LoadBalancer.IpamPools"/>.</summary>
public partial class IpamPools : IShape
{
    public string Ipv4IpamPoolId { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Ipv4IpamPoolId = members.String(Ipv4IpamPoolId);
    }
}
