using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.Scale.Unit"/>.</summary>
public partial class ScaleUnit : ConstantClass
{
    public static readonly ScaleUnit PERCENT = new("PERCENT");

    public ScaleUnit(string value) : base(value)
    {
    }

    public static ScaleUnit FindValue(string value) => FindValue<ScaleUnit>(value);

    public static implicit operator ScaleUnit(string value) => FindValue(value);
}
