using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.TaskDefinition.PidMode"/>.</summary>
public partial class PidMode : ConstantClass
{
    public static readonly PidMode Host = new("host");
    public static readonly PidMode Task = new("task");

    public PidMode(string value) : base(value)
    {
    }

    public static PidMode FindValue(string value) => FindValue<PidMode>(value);

    public static implicit operator PidMode(string value) => FindValue(value);
}
