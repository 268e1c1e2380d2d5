namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="RuleCondition.HttpRequestMethodConfig"/>.</summary>
public partial class HttpRequestMethodConditionConfig : IShape
{
    public List<string> Values { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Values = members.Strings(Values);
    }
}
