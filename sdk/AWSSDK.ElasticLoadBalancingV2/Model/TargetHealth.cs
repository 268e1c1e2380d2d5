namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="TargetHealthDescription.TargetHealth"/>.</summary>
public partial class TargetHealth : IShape
{
    public TargetHealthStateEnum State { get; set; }

    public TargetHealthReasonEnum Reason { get; set; }

    public string Description { get; set; }

    void IShape.Exchange(IMembers members)
    {
        State = members.String(State);
        Reason = members.String(Reason);
        Description = members.String(Description);
    }
}
