namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Action.ForwardConfig"/>.</summary>
public partial class ForwardActionConfig : IShape
{
    public List<TargetGroupTuple> TargetGroups { get; set; }

    public TargetGroupStickinessConfig TargetGroupStickinessConfig { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TargetGroups = members.Shapes(TargetGroups);
        TargetGroupStickinessConfig = members.Shape(TargetGroupStickinessConfig);
    }
}
