namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Rule.Conditions"/>.</summary>
public partial class RuleCondition : IShape
{
    public string Field { get; set; }

    public List<string> Values { get; set; }

    public HostHeaderConditionConfig HostHeaderConfig { get; set; }

    public PathPatternConditionConfig PathPatternConfig { get; set; }

    public HttpHeaderConditionConfig HttpHeaderConfig { get; set; }

    public QueryStringConditionConfig QueryStringConfig { get; set; }

    public HttpRequestMethodConditionConfig HttpRequestMethodConfig { get; set; }

    public SourceIpConditionConfig SourceIpConfig { get; set; }

    public List<string> RegexValues { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Field = members.String(Field);
        Values = members.Strings(Values);
        HostHeaderConfig = members.Shape(HostHeaderConfig);
        PathPatternConfig = members.Shape(PathPatternConfig);
        HttpHeaderConfig = members.Shape(HttpHeaderConfig);
        QueryStringConfig = members.Shape(QueryStringConfig);
        HttpRequestMethodConfig = members.Shape(HttpRequestMethodConfig);
        SourceIpConfig = members.Shape(SourceIpConfig);
        RegexValues = members.Strings(RegexValues);
    }
}
