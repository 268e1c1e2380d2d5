namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.ModifyRuleAsync"/> is asked.</summary>
public partial class ModifyRuleRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    public string RuleArn { get; set; }

    public List<RuleCondition> Conditions { get; set; }

    public List<Action> Actions { get; set; }

    public List<RuleTransform> Transforms { get; set; }

    public bool? ResetTransforms { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RuleArn = members.String(RuleArn);
        Conditions = members.Shapes(Conditions);
        Actions = members.Shapes(Actions);
        Transforms = members.Shapes(Transforms);
        ResetTransforms = members.Boolean(ResetTransforms);
    }
}
