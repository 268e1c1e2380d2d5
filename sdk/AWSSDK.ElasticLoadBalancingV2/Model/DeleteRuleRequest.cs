namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DeleteRuleAsync"/> is asked.</summary>
public partial class DeleteRuleRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    public string RuleArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RuleArn = members.String(RuleArn);
    }
}
