namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="CreateRuleRequest.Tags"/>.</summary>
public partial class Tag : IShape
{
    public string Key { get; set; }

    public string Value { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Key = members.String(Key);
        Value = members.String(Value);
    }
}
