namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.DeploymentConfiguration"/>.</summary>
public partial class DeploymentConfiguration : IShape
{
    public DeploymentCircuitBreaker DeploymentCircuitBreaker { get; set; }

    public int? MaximumPercent { get; set; }

    public int? MinimumHealthyPercent { get; set; }

    public DeploymentAlarms Alarms { get; set; }

    public DeploymentStrategy Strategy { get; set; }

    public int? BakeTimeInMinutes { get; set; }

    public List<DeploymentLifecycleHook> LifecycleHooks { get; set; }

    public LinearConfiguration LinearConfiguration { get; set; }

    public CanaryConfiguration CanaryConfiguration { get; set; }

    void IShape.Exchange(IMembers members)
    {
        DeploymentCircuitBreaker = members.Shape(DeploymentCircuitBreaker);
        MaximumPercent = members.Int32(MaximumPercent);
        MinimumHealthyPercent = members.Int32(MinimumHealthyPercent);
        Alarms = members.Shape(Alarms);
        Strategy = members.String(Strategy);
        BakeTimeInMinutes = members.Int32(BakeTimeInMinutes);
        LifecycleHooks = members.Shapes(LifecycleHooks);
        LinearConfiguration = members.Shape(LinearConfiguration);
        CanaryConfiguration = members.Shape(CanaryConfiguration);
    }
}
