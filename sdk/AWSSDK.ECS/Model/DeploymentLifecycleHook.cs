namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="DeploymentConfiguration.LifecycleHooks"/>.</summary>
public partial class DeploymentLifecycleHook : IShape
{
    public DeploymentLifecycleHookTargetType TargetType { get; set; }

    public string HookTargetArn { get; set; }

    public string RoleArn { get; set; }

    public List<string> LifecycleStages { get; set; }

    public DeploymentLifecycleHookTimeoutConfiguration TimeoutConfiguration { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TargetType = members.String(TargetType);
        HookTargetArn = members.String(HookTargetArn);
        RoleArn = members.String(RoleArn);
        LifecycleStages = members.Strings(LifecycleStages);
        TimeoutConfiguration = members.Shape(TimeoutConfiguration);
    }
}
