namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="DescribeLoadBalancersResponse.LoadBalancers"/>.</summary>
public partial class LoadBalancer : IShape
{
    public string LoadBalancerArn { get; set; }

    public string DNSName { get; set; }

    public string CanonicalHostedZoneId { get; set; }

    public DateTime? CreatedTime { get; set; }

    public string LoadBalancerName { get; set; }

    public LoadBalancerSchemeEnum Scheme { get; set; }

    public string VpcId { get; set; }

    public LoadBalancerState State { get; set; }

    public LoadBalancerTypeEnum Type { get; set; }

    public List<AvailabilityZone> AvailabilityZones { get; set; }

    public List<string> SecurityGroups { get; set; }

    public IpAddressType IpAddressType { get; set; }

    public string CustomerOwnedIpv4Pool { get; set; }

    public string EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic { get; set; }

    public EnablePrefixForIpv6SourceNatEnum EnablePrefixForIpv6SourceNat { get; set; }

    public IpamPools IpamPools { get; set; }

    void IShape.Exchange(IMembers members)
    {
        LoadBalancerArn = members.String(LoadBalancerArn);
        DNSName = members.String(DNSName);
        CanonicalHostedZoneId = members.String(CanonicalHostedZoneId);
        CreatedTime = members.Timestamp(CreatedTime);
        LoadBalancerName = members.String(LoadBalancerName);
        Scheme = members.String(Scheme);
        VpcId = members.String(VpcId);
        State = members.Shape(State);
        Type = members.String(Type);
        AvailabilityZones = members.Shapes(AvailabilityZones);
        SecurityGroups = members.Strings(SecurityGroups);
        IpAddressType = members.String(IpAddressType);
        CustomerOwnedIpv4Pool = members.String(CustomerOwnedIpv4Pool);
        EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic =
            members.String(EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic);
        EnablePrefixForIpv6SourceNat = members.String(EnablePrefixForIpv6SourceNat);
        IpamPools = members.Shape(IpamPools);
    }
}
