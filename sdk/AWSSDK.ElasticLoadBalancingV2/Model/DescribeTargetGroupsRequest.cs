namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeTargetGroupsAsync"/> is asked.</summary>
public partial class DescribeTargetGroupsRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    public string LoadBalancerArn { get; set; }

    public List<string> TargetGroupArns { get; set; }

    public List<string> Names { get; set; }

    public string Marker { get; set; }

    public int? PageSize { get; set; }

    void IShape.Exchange(IMembers members)
    {
        LoadBalancerArn = members.String(LoadBalancerArn);
        TargetGroupArns = members.Strings(TargetGroupArns);
        Names = members.Strings(Names);
        Marker = members.String(Marker);
        PageSize = members.Int32(PageSize);
    }
}
