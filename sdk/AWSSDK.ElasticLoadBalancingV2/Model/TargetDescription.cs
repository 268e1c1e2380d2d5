namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="DescribeTargetHealthRequest.Targets"/>.</summary>
public partial class TargetDescription : IShape
{
    public string Id { get; set; }

    public int? Port { get; set; }

    public string AvailabilityZone { get; set; }

    public string QuicServerId { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Id = members.String(Id);
        Port = members.Int32(Port);
        AvailabilityZone = members.String(AvailabilityZone);
        QuicServerId = members.String(QuicServerId);
    }
}
