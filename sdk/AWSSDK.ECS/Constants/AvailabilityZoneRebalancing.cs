using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.Service.AvailabilityZoneRebalancing"/>.</summary>
public partial class AvailabilityZoneRebalancing : ConstantClass
{
    public static readonly AvailabilityZoneRebalancing ENABLED = new("ENABLED");
    public static readonly AvailabilityZoneRebalancing DISABLED = new("DISABLED");

    public AvailabilityZoneRebalancing(string value) : base(value)
    {
    }

    public static AvailabilityZoneRebalancing FindValue(string value) => FindValue<AvailabilityZoneRebalancing>(value);

    public static implicit operator AvailabilityZoneRebalancing(string value) => FindValue(value);
}
