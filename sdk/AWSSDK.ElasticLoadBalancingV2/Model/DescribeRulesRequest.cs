namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeRulesAsync"/> is asked.</summary>
public partial class DescribeRulesRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    public string ListenerArn { get; set; }

    public List<string> RuleArns { get; set; }

    public string Marker { get; set; }

    public int? PageSize { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ListenerArn = members.String(ListenerArn);
        RuleArns = members.Strings(RuleArns);
        Marker = members.String(Marker);
        PageSize = members.Int32(PageSize);
    }
}
