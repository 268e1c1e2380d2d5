using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>
/// The known values of <see cref="Model.MutualAuthenticationAttributes.AdvertiseTrustStoreCaNames"/>.
/// </summary>
public partial class AdvertiseTrustStoreCaNamesEnum : ConstantClass
{
    public static readonly AdvertiseTrustStoreCaNamesEnum On = new("on");
    public static readonly AdvertiseTrustStoreCaNamesEnum Off = new("off");

    public AdvertiseTrustStoreCaNamesEnum(string value) : base(value)
    {
    }

    public static AdvertiseTrustStoreCaNamesEnum FindValue(string value) =>
        FindValue<AdvertiseTrustStoreCaNamesEnum>(value);

    public static implicit operator AdvertiseTrustStoreCaNamesEnum(string value) => FindValue(value);
}
