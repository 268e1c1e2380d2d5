namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="TargetHealthDescription.AnomalyDetection"/>.</summary>
public partial class AnomalyDetection : IShape
{
    public AnomalyResultEnum Result { get; set; }

    public MitigationInEffectEnum MitigationInEffect { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Result = members.String(Result);
        MitigationInEffect = members.String(MitigationInEffect);
    }
}
