namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="TargetHealthDescription.AdministrativeOverride"/>.</summary>
public partial class AdministrativeOverride : IShape
{
    public TargetAdministrativeOverrideStateEnum State { get; set; }

    public TargetAdministrativeOverrideReasonEnum Reason { get; set; }

    public string Description { get; set; }

    void IShape.Exchange(IMembers members)
    {
        State = members.String(State);
        Reason = members.String(Reason);
        Description = members.String(Description);
    }
}
