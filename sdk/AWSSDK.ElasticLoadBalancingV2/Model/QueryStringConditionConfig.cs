namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="RuleCondition.QueryStringConfig"/>.</summary>
public partial class QueryStringConditionConfig : IShape
{
    public List<QueryStringKeyValuePair> Values { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Values = members.Shapes(Values);
    }
}
