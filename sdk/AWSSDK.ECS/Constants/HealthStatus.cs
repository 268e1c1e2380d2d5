using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.Container.HealthStatus"/>.</summary>
public partial class HealthStatus : ConstantClass
{
    public static readonly HealthStatus HEALTHY = new("HEALTHY");
    public static readonly HealthStatus UNHEALTHY = new("UNHEALTHY");
    public static readonly HealthStatus UNKNOWN = new("UNKNOWN");

    public HealthStatus(string value) : base(value)
    {
    }

    public static HealthStatus FindValue(string value) => FindValue<HealthStatus>(value);

    public static implicit operator HealthStatus(string value) => FindValue(value);
}
