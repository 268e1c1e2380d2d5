using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.DeploymentLifecycleHook.TargetType"/>.</summary>
public partial class DeploymentLifecycleHookTargetType : ConstantClass
{
    public static readonly DeploymentLifecycleHookTargetType AWS_LAMBDA = new("AWS_LAMBDA");
    public static readonly DeploymentLifecycleHookTargetType PAUSE = new("PAUSE");

    public DeploymentLifecycleHookTargetType(string value) : base(value)
    {
    }

    public static DeploymentLifecycleHookTargetType FindValue(string value) =>
        FindValue<DeploymentLifecycleHookTargetType>(value);

    public static implicit operator DeploymentLifecycleHookTargetType(string value) => FindValue(value);
}
