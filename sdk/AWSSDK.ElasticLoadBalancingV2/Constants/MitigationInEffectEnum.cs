using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The known values of <see cref="Model.AnomalyDetection.MitigationInEffect"/>.</summary>
public partial class MitigationInEffectEnum : ConstantClass
{
    public static readonly MitigationInEffectEnum Yes = new("yes");
    public static readonly MitigationInEffectEnum No = new("no");

    public MitigationInEffectEnum(string value) : base(value)
    {
    }

    public static MitigationInEffectEnum FindValue(string value) => FindValue<MitigationInEffectEnum>(value);

    public static implicit operator MitigationInEffectEnum(string value) => FindValue(value);
}
