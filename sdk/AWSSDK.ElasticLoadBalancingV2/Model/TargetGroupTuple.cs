namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="ForwardActionConfig.TargetGroups"/>.</summary>
public partial class TargetGroupTuple : IShape
{
    public string TargetGroupArn { get; set; }

    public int? Weight { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TargetGroupArn = members.String(TargetGroupArn);
        Weight = members.Int32(Weight);
    }
}
