namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="SetRulePrioritiesRequest.RulePriorities"/>.</summary>
public partial class RulePriorityPair : IShape
{
    public string RuleArn { get; set; }

    public int? Priority { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RuleArn = members.String(RuleArn);
        Priority = members.Int32(Priority);
    }
}
