namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="LoadBalancer.AvailabilityZones"/>.</summary>
public partial class AvailabilityZone : IShape
{
    public string ZoneName { get; set; }

    public string SubnetId { get; set; }

    public string OutpostId { get; set; }

    public List<LoadBalancerAddress> LoadBalancerAddresses { get; set; }

    public List<string> SourceNatIpv6Prefixes { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ZoneName = members.String(ZoneName);
        SubnetId = members.String(SubnetId);
        OutpostId = members.String(OutpostId);
        LoadBalancerAddresses = members.Shapes(LoadBalancerAddresses);
        SourceNatIpv6Prefixes = members.Strings(SourceNatIpv6Prefixes);
    }
}
