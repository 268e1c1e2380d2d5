using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.TaskSet.StabilityStatus"/>.</summary>
public partial class StabilityStatus : ConstantClass
{
    public static readonly StabilityStatus STEADY_STATE = new("STEADY_STATE");
    public static readonly StabilityStatus STABILIZING = new("STABILIZING");

    public StabilityStatus(string value) : base(value)
    {
    }

    public static StabilityStatus FindValue(string value) => FindValue<StabilityStatus>(value);

    public static implicit operator StabilityStatus(string value) => FindValue(value);
}
