namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="DescribeRulesResponse.Rules"/>.</summary>
public partial class Rule : IShape
{
    public string RuleArn { get; set; }

    public string Priority { get; set; }

    public List<RuleCondition> Conditions { get; set; }

    public List<Action> Actions { get; set; }

    public bool? IsDefault { get; set; }

    public List<RuleTransform> Transforms { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RuleArn = members.String(RuleArn);
        Priority = members.String(Priority);
        Conditions = members.Shapes(Conditions);
        Actions = members.Shapes(Actions);
        IsDefault = members.Boolean(IsDefault);
        Transforms = members.Shapes(Transforms);
    }
}
