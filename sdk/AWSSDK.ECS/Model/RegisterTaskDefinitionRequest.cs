namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.RegisterTaskDefinitionAsync"/> is asked.</summary>
public partial class RegisterTaskDefinitionRequest : AmazonECSRequest, IShape
{
    public string Family { get; set; }

    public string TaskRoleArn { get; set; }

    public string ExecutionRoleArn { get; set; }

    public NetworkMode NetworkMode { get; set; }

    public List<ContainerDefinition> ContainerDefinitions { get; set; }

    public List<Volume> Volumes { get; set; }

    public List<TaskDefinitionPlacementConstraint> PlacementConstraints { get; set; }

    public List<string> RequiresCompatibilities { get; set; }

    public string Cpu { get; set; }

    public string Memory { get; set; }

    public List<Tag> Tags { get; set; }

    public PidMode PidMode { get; set; }

    public IpcMode IpcMode { get; set; }

    public ProxyConfiguration ProxyConfiguration { get; set; }

    public List<InferenceAccelerator> InferenceAccelerators { get; set; }

    public EphemeralStorage EphemeralStorage { get; set; }

    public RuntimePlatform RuntimePlatform { get; set; }

    public bool? EnableFaultInjection { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Family = members.String(Family);
        TaskRoleArn = members.String(TaskRoleArn);
        ExecutionRoleArn = members.String(ExecutionRoleArn);
        NetworkMode = members.String(NetworkMode);
        ContainerDefinitions = members.Shapes(ContainerDefinitions);
        Volumes = members.Shapes(Volumes);
        PlacementConstraints = members.Shapes(PlacementConstraints);
        RequiresCompatibilities = members.Strings(RequiresCompatibilities);
        Cpu = members.String(Cpu);
        Memory = members.String(Memory);
        Tags = members.Shapes(Tags);
        PidMode = members.String(PidMode);
        IpcMode = members.String(IpcMode);
        ProxyConfiguration = members.Shape(ProxyConfiguration);
        InferenceAccelerators = members.Shapes(InferenceAccelerators);
        EphemeralStorage = members.Shape(EphemeralStorage);
        RuntimePlatform = members.Shape(RuntimePlatform);
        EnableFaultInjection = members.Boolean(EnableFaultInjection);
    }
}
