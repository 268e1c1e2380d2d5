namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="ForwardActionConfig.TargetGroupStickinessConfig"/>.</summary>
public partial class TargetGroupStickinessConfig : IShape
{
    public bool? Enabled { get; set; }

    public int? DurationSeconds { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Enabled = members.Boolean(Enabled);
        DurationSeconds = members.Int32(DurationSeconds);
    }
}
