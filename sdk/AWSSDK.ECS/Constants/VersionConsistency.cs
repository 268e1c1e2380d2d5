using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.ContainerDefinition.VersionConsistency"/>.</summary>
public partial class VersionConsistency : ConstantClass
{
    public static readonly VersionConsistency Enabled = new("enabled");
    public static readonly VersionConsistency Disabled = new("disabled");

    public VersionConsistency(string value) : base(value)
    {
    }

    public static VersionConsistency FindValue(string value) => FindValue<VersionConsistency>(value);

    public static implicit operator VersionConsistency(string value) => FindValue(value);
}
