using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.DeploymentLifecycleHookTimeoutConfiguration.Action"/>.</summary>
public partial class DeploymentLifecycleHookAction : ConstantClass
{
    public static readonly DeploymentLifecycleHookAction ROLLBACK = new("ROLLBACK");
    public static readonly DeploymentLifecycleHookAction CONTINUE = new("CONTINUE");

    public DeploymentLifecycleHookAction(string value) : base(value)
    {
    }

    public static DeploymentLifecycleHookAction FindValue(string value) =>
        FindValue<DeploymentLifecycleHookAction>(value);

    public static implicit operator DeploymentLifecycleHookAction(string value) => FindValue(value);
}
