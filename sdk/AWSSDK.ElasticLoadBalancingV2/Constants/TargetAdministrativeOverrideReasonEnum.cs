using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The known values of <see cref="Model.AdministrativeOverride.Reason"/>.</summary>
public partial class TargetAdministrativeOverrideReasonEnum : ConstantClass
{
    public static readonly TargetAdministrativeOverrideReasonEnum AdministrativeOverrideUnknown =
        new("AdministrativeOverride.Unknown");
    public static readonly TargetAdministrativeOverrideReasonEnum AdministrativeOverrideNoOverride =
        new("AdministrativeOverride.NoOverride");
    public static readonly TargetAdministrativeOverrideReasonEnum AdministrativeOverrideZonalShiftActive =
        new("AdministrativeOverride.ZonalShiftActive");
    public static readonly TargetAdministrativeOverrideReasonEnum AdministrativeOverrideZonalShiftDelegatedToDns =
        new("AdministrativeOverride.ZonalShiftDelegatedToDns");

    public TargetAdministrativeOverrideReasonEnum(string value) : base(value)
    {
    }

    public static TargetAdministrativeOverrideReasonEnum FindValue(string value) =>
        FindValue<TargetAdministrativeOverrideReasonEnum>(value);

    public static implicit operator TargetAdministrativeOverrideReasonEnum(string value) => FindValue(value);
}
