namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="RuleCondition.PathPatternConfig"/>.</summary>
public partial class PathPatternConditionConfig : IShape
{
    public List<string> Values { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> RegexValues { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    void IShape.Exchange(IMembers members)
    {
        Values = members.Strings(Values);
        RegexValues = members.Strings(RegexValues);
    }
}
