using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.Service.SchedulingStrategy"/>.</summary>
public partial class SchedulingStrategy : ConstantClass
{
    public static readonly SchedulingStrategy REPLICA = new("REPLICA");
    public static readonly SchedulingStrategy DAEMON = new("DAEMON");

    public SchedulingStrategy(string value) : base(value)
    {
    }

    public static SchedulingStrategy FindValue(string value) => FindValue<SchedulingStrategy>(value);

    public static implicit operator SchedulingStrategy(string value) => FindValue(value);
}
