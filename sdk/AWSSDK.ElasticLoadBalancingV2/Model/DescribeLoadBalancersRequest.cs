namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeLoadBalancersAsync"/> is asked.</summary>
public partial class DescribeLoadBalancersRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    public List<string> LoadBalancerArns { get; set; }

    public List<string> Names { get; set; }

    public string Marker { get; set; }

    public int? PageSize { get; set; }

    void IShape.Exchange(IMembers members)
    {
        LoadBalancerArns = members.Strings(LoadBalancerArns);
        Names = members.Strings(Names);
        Marker = members.String(Marker);
        PageSize = members.Int32(PageSize);
    }
}
