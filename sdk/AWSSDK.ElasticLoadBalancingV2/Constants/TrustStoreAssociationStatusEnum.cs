using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>
/// The known values of <see cref="Model.MutualAuthenticationAttributes.TrustStoreAssociationStatus"/>.
/// </summary>
public partial class TrustStoreAssociationStatusEnum : ConstantClass
{
    public static readonly TrustStoreAssociationStatusEnum Active = new("active");
    public static readonly TrustStoreAssociationStatusEnum Removed = new("removed");

    public TrustStoreAssociationStatusEnum(string value) : base(value)
    {
    }

    public static TrustStoreAssociationStatusEnum FindValue(string value) =>
        FindValue<TrustStoreAssociationStatusEnum>(value);

    public static implicit operator TrustStoreAssociationStatusEnum(string value) => FindValue(value);
}
