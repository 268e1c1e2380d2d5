namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="DeploymentLifecycleHook.TimeoutConfiguration"/>.</summary>
public partial class DeploymentLifecycleHookTimeoutConfiguration : IShape
{
    public int? TimeoutInMinutes { get; set; }

    public DeploymentLifecycleHookAction Action { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TimeoutInMinutes = members.Int32(TimeoutInMinutes);
        Action = members.String(Action);
    }
}
