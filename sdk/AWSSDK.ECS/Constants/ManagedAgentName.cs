using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.ManagedAgent.Name"/>.</summary>
public partial class ManagedAgentName : ConstantClass
{
    public static readonly ManagedAgentName ExecuteCommandAgent = new("ExecuteCommandAgent");

    public ManagedAgentName(string value) : base(value)
    {
    }

    public static ManagedAgentName FindValue(string value) => FindValue<ManagedAgentName>(value);

    public static implicit operator ManagedAgentName(string value) => FindValue(value);
}
