namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="QueryStringConditionConfig.Values"/>.</summary>
public partial class QueryStringKeyValuePair : IShape
{
    public string Key { get; set; }

    public string Value { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Key = members.String(Key);
        Value = members.String(Value);
    }
}
