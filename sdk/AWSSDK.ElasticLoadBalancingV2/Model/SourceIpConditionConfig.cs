namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="RuleCondition.SourceIpConfig"/>.</summary>
public partial class SourceIpConditionConfig : IShape
{
    public List<string> Values { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Values = members.Strings(Values);
    }
}
