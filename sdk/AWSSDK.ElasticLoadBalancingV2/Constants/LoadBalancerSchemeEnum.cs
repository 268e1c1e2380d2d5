using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The known values of <see cref="Model.LoadBalancer.Scheme"/>.</summary>
public partial class LoadBalancerSchemeEnum : ConstantClass
{
    public static readonly LoadBalancerSchemeEnum InternetFacing = new("internet-facing");
    public static readonly LoadBalancerSchemeEnum Internal = new("internal");

    public LoadBalancerSchemeEnum(string value) : base(value)
    {
    }

    public static LoadBalancerSchemeEnum FindValue(string value) => FindValue<LoadBalancerSchemeEnum>(value);

    public static implicit operator LoadBalancerSchemeEnum(string value) => FindValue(value);
}
