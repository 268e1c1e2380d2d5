namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.CreateRuleAsync"/> is asked.</summary>
public partial class CreateRuleRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    public string ListenerArn { get; set; }

    public List<RuleCondition> Conditions { get; set; }

    public int? Priority { get; set; }

    public List<Action> Actions { get; set; }

    public List<Tag> Tags { get; set; }

    public List<RuleTransform> Transforms { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ListenerArn = members.String(ListenerArn);
        Conditions = members.Shapes(Conditions);
        Priority = members.Int32(Priority);
        Actions = members.Shapes(Actions);
        Tags = members.Shapes(Tags);
        Transforms = members.Shapes(Transforms);
    }
}
