namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="DescribeServicesResponse.Services"/>.</summary>
public partial class Service : IShape
{
    public string ServiceArn { get; set; }

    public string ServiceName { get; set; }

    public string ClusterArn { get; set; }

    public List<LoadBalancer> LoadBalancers { get; set; }

    public List<ServiceRegistry> ServiceRegistries { get; set; }

    public string Status { get; set; }

    public int? DesiredCount { get; set; }

    public int? RunningCount { get; set; }

    public int? PendingCount { get; set; }

    public LaunchType LaunchType { get; set; }

    public List<CapacityProviderStrategyItem> CapacityProviderStrategy { get; set; }

    public string PlatformVersion { get; set; }

    public string PlatformFamily { get; set; }

    public string TaskDefinition { get; set; }

    public DeploymentConfiguration DeploymentConfiguration { get; set; }

    public List<TaskSet> TaskSets { get; set; }

    public List<Deployment> Deployments { get; set; }

    public string RoleArn { get; set; }

    public List<ServiceEvent> Events { get; set; }

    public DateTime? CreatedAt { get; set; }

    public string CurrentServiceDeployment { get; set; }

    public List<ServiceCurrentRevisionSummary> CurrentServiceRevisions { get; set; }

    public List<PlacementConstraint> PlacementConstraints { get; set; }

    public List<PlacementStrategy> PlacementStrategy { get; set; }

    public NetworkConfiguration NetworkConfiguration { get; set; }

    public int? HealthCheckGracePeriodSeconds { get; set; }

    public SchedulingStrategy SchedulingStrategy { get; set; }

    public DeploymentController DeploymentController { get; set; }

    public List<Tag> Tags { get; set; }

    public string CreatedBy { get; set; }

    public bool? EnableECSManagedTags { get; set; }

    public PropagateTags PropagateTags { get; set; }

    public bool? EnableExecuteCommand { get; set; }

    public AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; set; }

    public ResourceManagementType ResourceManagementType { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ServiceArn = members.String(ServiceArn);
        ServiceName = members.String(ServiceName);
        ClusterArn = members.String(ClusterArn);
        LoadBalancers = members.Shapes(LoadBalancers);
        ServiceRegistries = members.Shapes(ServiceRegistries);
        Status = members.String(Status);
        DesiredCount = members.Int32(DesiredCount);
        RunningCount = members.Int32(RunningCount);
        PendingCount = members.Int32(PendingCount);
        LaunchType = members.String(LaunchType);
        CapacityProviderStrategy = members.Shapes(CapacityProviderStrategy);
        PlatformVersion = members.String(PlatformVersion);
        PlatformFamily = members.String(PlatformFamily);
        TaskDefinition = members.String(TaskDefinition);
        DeploymentConfiguration = members.Shape(DeploymentConfiguration);
        TaskSets = members.Shapes(TaskSets);
        Deployments = members.Shapes(Deployments);
        RoleArn = members.String(RoleArn);
        Events = members.Shapes(Events);
        CreatedAt = members.Timestamp(CreatedAt);
        CurrentServiceDeployment = members.String(CurrentServiceDeployment);
        CurrentServiceRevisions = members.Shapes(CurrentServiceRevisions);
        PlacementConstraints = members.Shapes(PlacementConstraints);
        PlacementStrategy = members.Shapes(PlacementStrategy);
        NetworkConfiguration = members.Shape(NetworkConfiguration);
        HealthCheckGracePeriodSeconds = members.Int32(HealthCheckGracePeriodSeconds);
        SchedulingStrategy = members.String(SchedulingStrategy);
        DeploymentController = members.Shape(DeploymentController);
        Tags = members.Shapes(Tags);
        CreatedBy = members.String(CreatedBy);
        EnableECSManagedTags = members.Boolean(EnableECSManagedTags);
        PropagateTags = members.String(PropagateTags);
        EnableExecuteCommand = members.Boolean(EnableExecuteCommand);
        AvailabilityZoneRebalancing = members.String(AvailabilityZoneRebalancing);
        ResourceManagementType = members.String(ResourceManagementType);
    }
}
