namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="DescribeTasksResponse.Tasks"/>.</summary>
public partial class Task : IShape
{
    public List<Attachment> Attachments { get; set; }

    public List<Attribute> Attributes { get; set; }

    public string AvailabilityZone { get; set; }

    public string CapacityProviderName { get; set; }

    public string ClusterArn { get; set; }

    public Connectivity Connectivity { get; set; }

    public DateTime? ConnectivityAt { get; set; }

    public string ContainerInstanceArn { get; set; }

    public List<Container> Containers { get; set; }

    public string Cpu { get; set; }

    public DateTime? CreatedAt { get; set; }

    public string DesiredStatus { get; set; }

    public bool? EnableExecuteCommand { get; set; }

    public DateTime? ExecutionStoppedAt { get; set; }

    public string Group { get; set; }

    public HealthStatus HealthStatus { get; set; }

    public List<InferenceAccelerator> InferenceAccelerators { get; set; }

    public string LastStatus { get; set; }

    public LaunchType LaunchType { get; set; }

    public string Memory { get; set; }

    public TaskOverride Overrides { get; set; }

    public string PlatformVersion { get; set; }

    public string PlatformFamily { get; set; }

    public DateTime? PullStartedAt { get; set; }

    public DateTime? PullStoppedAt { get; set; }

    public DateTime? StartedAt { get; set; }

    public string StartedBy { get; set; }

    public TaskStopCode StopCode { get; set; }

    public DateTime? StoppedAt { get; set; }

    public string StoppedReason { get; set; }

    public DateTime? StoppingAt { get; set; }

    public List<Tag> Tags { get; set; }

    public string TaskArn { get; set; }

    public string TaskDefinitionArn { get; set; }

    public long? Version { get; set; }

    public EphemeralStorage EphemeralStorage { get; set; }

    public TaskEphemeralStorage FargateEphemeralStorage { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Attachments = members.Shapes(Attachments);
        Attributes = members.Shapes(Attributes);
        AvailabilityZone = members.String(AvailabilityZone);
        CapacityProviderName = members.String(CapacityProviderName);
        ClusterArn = members.String(ClusterArn);
        Connectivity = members.String(Connectivity);
        ConnectivityAt = members.Timestamp(ConnectivityAt);
        ContainerInstanceArn = members.String(ContainerInstanceArn);
        Containers = members.Shapes(Containers);
        Cpu = members.String(Cpu);
        CreatedAt = members.Timestamp(CreatedAt);
        DesiredStatus = members.String(DesiredStatus);
        EnableExecuteCommand = members.Boolean(EnableExecuteCommand);
        ExecutionStoppedAt = members.Timestamp(ExecutionStoppedAt);
        Group = members.String(Group);
        HealthStatus = members.String(HealthStatus);
        InferenceAccelerators = members.Shapes(InferenceAccelerators);
        LastStatus = members.String(LastStatus);
        LaunchType = members.String(LaunchType);
        Memory = members.String(Memory);
        Overrides = members.Shape(Overrides);
        PlatformVersion = members.String(PlatformVersion);
        PlatformFamily = members.String(PlatformFamily);
        PullStartedAt = members.Timestamp(PullStartedAt);
        PullStoppedAt = members.Timestamp(PullStoppedAt);
        StartedAt = members.Timestamp(StartedAt);
        StartedBy = members.String(StartedBy);
        StopCode = members.String(StopCode);
        StoppedAt = members.Timestamp(StoppedAt);
        StoppedReason = members.String(StoppedReason);
        StoppingAt = members.Timestamp(StoppingAt);
        Tags = members.Shapes(Tags);
        TaskArn = members.String(TaskArn);
        TaskDefinitionArn = members.String(TaskDefinitionArn);
        Version = members.Int64(Version);
        EphemeralStorage = members.Shape(EphemeralStorage);
        FargateEphemeralStorage = members.Shape(FargateEphemeralStorage);
    }
}
