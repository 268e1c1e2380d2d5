using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.ListTasksRequest.DesiredStatus"/>.</summary>
public partial class DesiredStatus : ConstantClass
{
    public static readonly DesiredStatus RUNNING = new("RUNNING");
    public static readonly DesiredStatus PENDING = new("PENDING");
    public static readonly DesiredStatus STOPPED = new("STOPPED");

    public DesiredStatus(string value) : base(value)
    {
    }

    public static DesiredStatus FindValue(string value) => FindValue<DesiredStatus>(value);

    public static implicit operator DesiredStatus(string value) => FindValue(value);
}
