namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="DescribeTargetGroupsResponse.TargetGroups"/>.</summary>
public partial class TargetGroup : IShape
{
    public string TargetGroupArn { get; set; }

    public string TargetGroupName { get; set; }

    public ProtocolEnum Protocol { get; set; }

    public int? Port { get; set; }

    public string VpcId { get; set; }

    public ProtocolEnum HealthCheckProtocol { get; set; }

    public string HealthCheckPort { get; set; }

    public bool? HealthCheckEnabled { get; set; }

    public int? HealthCheckIntervalSeconds { get; set; }

    public int? HealthCheckTimeoutSeconds { get; set; }

    public int? HealthyThresholdCount { get; set; }

    public int? UnhealthyThresholdCount { get; set; }

    public string HealthCheckPath { get; set; }

    public Matcher Matcher { get; set; }

    public List<string> LoadBalancerArns { get; set; }

    public TargetTypeEnum TargetType { get; set; }

    public string ProtocolVersion { get; set; }

    public TargetGroupIpAddressTypeEnum IpAddressType { get; set; }

    public int? TargetControlPort { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TargetGroupArn = members.String(TargetGroupArn);
        TargetGroupName = members.String(TargetGroupName);
        Protocol = members.String(Protocol);
        Port = members.Int32(Port);
        VpcId = members.String(VpcId);
        HealthCheckProtocol = members.String(HealthCheckProtocol);
        HealthCheckPort = members.String(HealthCheckPort);
        HealthCheckEnabled = members.Boolean(HealthCheckEnabled);
        HealthCheckIntervalSeconds = members.Int32(HealthCheckIntervalSeconds);
        HealthCheckTimeoutSeconds = members.Int32(HealthCheckTimeoutSeconds);
        HealthyThresholdCount = members.Int32(HealthyThresholdCount);
        UnhealthyThresholdCount = members.Int32(UnhealthyThresholdCount);
        HealthCheckPath = members.String(HealthCheckPath);
        Matcher = members.Shape(Matcher);
        LoadBalancerArns = members.Strings(LoadBalancerArns);
        TargetType = members.String(TargetType);
        ProtocolVersion = members.String(ProtocolVersion);
        IpAddressType = members.String(IpAddressType);
        TargetControlPort = members.Int32(TargetControlPort);
    }
}
