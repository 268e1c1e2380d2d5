namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="RuleCondition.PathPatternConfig"/>.</summary>
public partial class PathPatternConditionConfig : IShape
{
    public List<string> Values { get; set; }

    public List<string> RegexValues { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Values = members.Strings(Values);
        RegexValues = members.Strings(RegexValues);
    }
}
