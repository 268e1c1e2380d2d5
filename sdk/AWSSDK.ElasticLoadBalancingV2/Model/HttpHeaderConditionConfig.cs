namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="RuleCondition.HttpHeaderConfig"/>.</summary>
public partial class HttpHeaderConditionConfig : IShape
{
    public string HttpHeaderName { get; set; }

    public List<string> Values { get; set; }

    public List<string> RegexValues { get; set; }

    void IShape.Exchange(IMembers members)
    {
        HttpHeaderName = members.String(HttpHeaderName);
        Values = members.Strings(Values);
        RegexValues = members.Strings(RegexValues);
    }
}
