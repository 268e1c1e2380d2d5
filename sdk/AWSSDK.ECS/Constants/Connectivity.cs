using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.Task.Connectivity"/>.</summary>
public partial class Connectivity : ConstantClass
{
    public static readonly Connectivity CONNECTED = new("CONNECTED");
    public static readonly Connectivity DISCONNECTED = new("DISCONNECTED");

    public Connectivity(string value) : base(value)
    {
    }

    public static Connectivity FindValue(string value) => FindValue<Connectivity>(value);

    public static implicit operator Connectivity(string value) => FindValue(value);
}
