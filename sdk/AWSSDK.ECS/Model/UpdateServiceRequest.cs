namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.UpdateServiceAsync"/> is asked.</summary>
public partial class UpdateServiceRequest : AmazonECSRequest, IShape
{
    public string Cluster { get; set; }

    public string Service { get; set; }

    public int? DesiredCount { get; set; }

    public string TaskDefinition { get; set; }

    public List<CapacityProviderStrategyItem> CapacityProviderStrategy { get; set; }

    public DeploymentConfiguration DeploymentConfiguration { get; set; }

    public AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; set; }

    public NetworkConfiguration NetworkConfiguration { get; set; }

    public List<PlacementConstraint> PlacementConstraints { get; set; }

    public List<PlacementStrategy> PlacementStrategy { get; set; }

    public string PlatformVersion { get; set; }

    public bool? ForceNewDeployment { get; set; }

    public int? HealthCheckGracePeriodSeconds { get; set; }

    public DeploymentController DeploymentController { get; set; }

    public bool? EnableExecuteCommand { get; set; }

    public bool? EnableECSManagedTags { get; set; }

    public List<LoadBalancer> LoadBalancers { get; set; }

    public PropagateTags PropagateTags { get; set; }

    public List<ServiceRegistry> ServiceRegistries { get; set; }

    public ServiceConnectConfiguration ServiceConnectConfiguration { get; set; }

    public List<ServiceVolumeConfiguration> VolumeConfigurations { get; set; }

    public List<VpcLatticeConfiguration> VpcLatticeConfigurations { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Cluster = members.String(Cluster);
        Service = members.String(Service);
        DesiredCount = members.Int32(DesiredCount);
        TaskDefinition = members.String(TaskDefinition);
        CapacityProviderStrategy = members.Shapes(CapacityProviderStrategy);
        DeploymentConfiguration = members.Shape(DeploymentConfiguration);
        AvailabilityZoneRebalancing = members.String(AvailabilityZoneRebalancing);
        NetworkConfiguration = members.Shape(NetworkConfiguration);
        PlacementConstraints = members.Shapes(PlacementConstraints);
        PlacementStrategy = members.Shapes(PlacementStrategy);
        PlatformVersion = members.String(PlatformVersion);
        ForceNewDeployment = members.Boolean(ForceNewDeployment);
        HealthCheckGracePeriodSeconds = members.Int32(HealthCheckGracePeriodSeconds);
        DeploymentController = members.Shape(DeploymentController);
        EnableExecuteCommand = members.Boolean(EnableExecuteCommand);
        EnableECSManagedTags = members.Boolean(EnableECSManagedTags);
        LoadBalancers = members.Shapes(LoadBalancers);
        PropagateTags = members.String(PropagateTags);
        ServiceRegistries = members.Shapes(ServiceRegistries);
        ServiceConnectConfiguration = members.Shape(ServiceConnectConfiguration);
        VolumeConfigurations = members.Shapes(VolumeConfigurations);
        VpcLatticeConfigurations = members.Shapes(VpcLatticeConfigurations);
    }
}
