namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="DescribeTargetGroupAttributesResponse.Attributes"/>.</summary>
public partial class TargetGroupAttribute : IShape
{
    public string Key { get; set; }

    public string Value { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Key = members.String(Key);
        Value = members.String(Value);
    }
}
