namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.SetRulePrioritiesAsync"/> is asked.</summary>
public partial class SetRulePrioritiesRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    public List<RulePriorityPair> RulePriorities { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RulePriorities = members.Shapes(RulePriorities);
    }
}
