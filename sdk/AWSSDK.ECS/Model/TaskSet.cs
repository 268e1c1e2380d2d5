namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.TaskSets"/>.</summary>
public partial class TaskSet : IShape
{
    public string Id { get; set; }

    public string TaskSetArn { get; set; }

    public string ServiceArn { get; set; }

    public string ClusterArn { get; set; }

    public string StartedBy { get; set; }

    public string ExternalId { get; set; }

    public string Status { get; set; }

    public string TaskDefinition { get; set; }

    public int? ComputedDesiredCount { get; set; }

    public int? PendingCount { get; set; }

    public int? RunningCount { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public LaunchType LaunchType { get; set; }

    public List<CapacityProviderStrategyItem> CapacityProviderStrategy { get; set; }

    public string PlatformVersion { get; set; }

    public string PlatformFamily { get; set; }

    public NetworkConfiguration NetworkConfiguration { get; set; }

    public List<LoadBalancer> LoadBalancers { get; set; }

    public List<ServiceRegistry> ServiceRegistries { get; set; }

    public Scale Scale { get; set; }

    public StabilityStatus StabilityStatus { get; set; }

    public DateTime? StabilityStatusAt { get; set; }

    public List<Tag> Tags { get; set; }

    public DeploymentEphemeralStorage FargateEphemeralStorage { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Id = members.String(Id);
        TaskSetArn = members.String(TaskSetArn);
        ServiceArn = members.String(ServiceArn);
        ClusterArn = members.String(ClusterArn);
        StartedBy = members.String(StartedBy);
        ExternalId = members.String(ExternalId);
        Status = members.String(Status);
        TaskDefinition = members.String(TaskDefinition);
        ComputedDesiredCount = members.Int32(ComputedDesiredCount);
        PendingCount = members.Int32(PendingCount);
        RunningCount = members.Int32(RunningCount);
        CreatedAt = members.Timestamp(CreatedAt);
        UpdatedAt = members.Timestamp(UpdatedAt);
        LaunchType = members.String(LaunchType);
        CapacityProviderStrategy = members.Shapes(CapacityProviderStrategy);
        PlatformVersion = members.String(PlatformVersion);
        PlatformFamily = members.String(PlatformFamily);
        NetworkConfiguration = members.Shape(NetworkConfiguration);
        LoadBalancers = members.Shapes(LoadBalancers);
        ServiceRegistries = members.Shapes(ServiceRegistries);
        Scale = members.Shape(Scale);
        StabilityStatus = members.String(StabilityStatus);
        StabilityStatusAt = members.Timestamp(StabilityStatusAt);
        Tags = members.Shapes(Tags);
        FargateEphemeralStorage = members.Shape(FargateEphemeralStorage);
    }
}
