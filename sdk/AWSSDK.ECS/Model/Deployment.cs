namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.Deployments"/>.</summary>
public partial class Deployment : IShape
{
    public string Id { get; set; }

    public string Status { get; set; }

    public string TaskDefinition { get; set; }

    public int? DesiredCount { get; set; }

    public int? PendingCount { get; set; }

    public int? RunningCount { get; set; }

    public int? FailedTasks { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public List<CapacityProviderStrategyItem> CapacityProviderStrategy { get; set; }

    public LaunchType LaunchType { get; set; }

    public string PlatformVersion { get; set; }

    public string PlatformFamily { get; set; }

    public NetworkConfiguration NetworkConfiguration { get; set; }

    public DeploymentRolloutState RolloutState { get; set; }

    public string RolloutStateReason { get; set; }

    public ServiceConnectConfiguration ServiceConnectConfiguration { get; set; }

    public List<ServiceConnectServiceResource> ServiceConnectResources { get; set; }

    public List<ServiceVolumeConfiguration> VolumeConfigurations { get; set; }

    public DeploymentEphemeralStorage FargateEphemeralStorage { get; set; }

    public List<VpcLatticeConfiguration> VpcLatticeConfigurations { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Id = members.String(Id);
        Status = members.String(Status);
        TaskDefinition = members.String(TaskDefinition);
        DesiredCount = members.Int32(DesiredCount);
        PendingCount = members.Int32(PendingCount);
        RunningCount = members.Int32(RunningCount);
        FailedTasks = members.Int32(FailedTasks);
        CreatedAt = members.Timestamp(CreatedAt);
        UpdatedAt = members.Timestamp(UpdatedAt);
        CapacityProviderStrategy = members.Shapes(CapacityProviderStrategy);
        LaunchType = members.String(LaunchType);
        PlatformVersion = members.String(PlatformVersion);
        PlatformFamily = members.String(PlatformFamily);
        NetworkConfiguration = members.Shape(NetworkConfiguration);
        RolloutState = members.String(RolloutState);
        RolloutStateReason = members.String(RolloutStateReason);
        ServiceConnectConfiguration = members.Shape(ServiceConnectConfiguration);
        ServiceConnectResources = members.Shapes(ServiceConnectResources);
        VolumeConfigurations = members.Shapes(VolumeConfigurations);
        FargateEphemeralStorage = members.Shape(FargateEphemeralStorage);
        VpcLatticeConfigurations = members.Shapes(VpcLatticeConfigurations);
    }
}
