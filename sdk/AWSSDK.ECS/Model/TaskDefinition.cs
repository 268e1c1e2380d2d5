namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="DescribeTaskDefinitionResponse.TaskDefinition"/>.</summary>
public partial class TaskDefinition : IShape
{
    public string TaskDefinitionArn { get; set; }

    public List<ContainerDefinition> ContainerDefinitions { get; set; }

    public string Family { get; set; }

    public string TaskRoleArn { get; set; }

    public string ExecutionRoleArn { get; set; }

    public NetworkMode NetworkMode { get; set; }

    public int? Revision { get; set; }

    public List<Volume> Volumes { get; set; }

    public TaskDefinitionStatus Status { get; set; }

    public List<Attribute> RequiresAttributes { get; set; }

    public List<TaskDefinitionPlacementConstraint> PlacementConstraints { get; set; }

    public List<string> Compatibilities { get; set; }

    public RuntimePlatform RuntimePlatform { get; set; }

    public List<string> RequiresCompatibilities { get; set; }

    public string Cpu { get; set; }

    public string Memory { get; set; }

    public List<InferenceAccelerator> InferenceAccelerators { get; set; }

    public PidMode PidMode { get; set; }

    public IpcMode IpcMode { get; set; }

    public ProxyConfiguration ProxyConfiguration { get; set; }

    public DateTime? RegisteredAt { get; set; }

    public DateTime? DeregisteredAt { get; set; }

    public DateTime? DeleteRequestedAt { get; set; }

    public string RegisteredBy { get; set; }

    public EphemeralStorage EphemeralStorage { get; set; }

    public bool? EnableFaultInjection { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TaskDefinitionArn = members.String(TaskDefinitionArn);
        ContainerDefinitions = members.Shapes(ContainerDefinitions);
        Family = members.String(Family);
        TaskRoleArn = members.String(TaskRoleArn);
        ExecutionRoleArn = members.String(ExecutionRoleArn);
        NetworkMode = members.String(NetworkMode);
        Revision = members.Int32(Revision);
        Volumes = members.Shapes(Volumes);
        Status = members.String(Status);
        RequiresAttributes = members.Shapes(RequiresAttributes);
        PlacementConstraints = members.Shapes(PlacementConstraints);
        Compatibilities = members.Strings(Compatibilities);
        RuntimePlatform = members.Shape(RuntimePlatform);
        RequiresCompatibilities = members.Strings(RequiresCompatibilities);
        Cpu = members.String(Cpu);
        Memory = members.String(Memory);
        InferenceAccelerators = members.Shapes(InferenceAccelerators);
        PidMode = members.String(PidMode);
        IpcMode = members.String(IpcMode);
        ProxyConfiguration = members.Shape(ProxyConfiguration);
        RegisteredAt = members.Timestamp(RegisteredAt);
        DeregisteredAt = members.Timestamp(DeregisteredAt);
        DeleteRequestedAt = members.Timestamp(DeleteRequestedAt);
        RegisteredBy = members.String(RegisteredBy);
        EphemeralStorage = members.Shape(EphemeralStorage);
        EnableFaultInjection = members.Boolean(EnableFaultInjection);
    }
}
