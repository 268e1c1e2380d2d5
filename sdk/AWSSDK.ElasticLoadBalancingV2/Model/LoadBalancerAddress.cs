namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="AvailabilityZone.LoadBalancerAddresses"/>.</summary>
public partial class LoadBalancerAddress : IShape
{
    public string IpAddress { get; set; }

    public string AllocationId { get; set; }

    public string PrivateIPv4Address { get; set; }

    public string IPv6Address { get; set; }

    void IShape.Exchange(IMembers members)
    {
        IpAddress = members.String(IpAddress);
        AllocationId = members.String(AllocationId);
        PrivateIPv4Address = members.String(PrivateIPv4Address);
        IPv6Address = members.String(IPv6Address);
    }
}
