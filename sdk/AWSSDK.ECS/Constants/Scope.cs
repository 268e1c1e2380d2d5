using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.DockerVolumeConfiguration.Scope"/>.</summary>
public partial class Scope : ConstantClass
{
    public static readonly Scope Task = new("task");
    public static readonly Scope Shared = new("shared");

    public Scope(string value) : base(value)
    {
    }

    public static Scope FindValue(string value) => FindValue<Scope>(value);

    public static implicit operator Scope(string value) => FindValue(value);
}
