namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeListenersAsync"/> is asked.</summary>
public partial class DescribeListenersRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    public string LoadBalancerArn { get; set; }

    public List<string> ListenerArns { get; set; }

    public string Marker { get; set; }

    public int? PageSize { get; set; }

    void IShape.Exchange(IMembers members)
    {
        LoadBalancerArn = members.String(LoadBalancerArn);
        ListenerArns = members.Strings(ListenerArns);
        Marker = members.String(Marker);
        PageSize = members.Int32(PageSize);
    }
}
