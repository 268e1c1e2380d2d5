namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Task.Overrides"/>.</summary>
public partial class TaskOverride : IShape
{
    public List<ContainerOverride> ContainerOverrides { get; set; }

    public string Cpu { get; set; }

    public List<InferenceAcceleratorOverride> InferenceAcceleratorOverrides { get; set; }

    public string ExecutionRoleArn { get; set; }

    public string Memory { get; set; }

    public string TaskRoleArn { get; set; }

    public EphemeralStorage EphemeralStorage { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ContainerOverrides = members.Shapes(ContainerOverrides);
        Cpu = members.String(Cpu);
        InferenceAcceleratorOverrides = members.Shapes(InferenceAcceleratorOverrides);
        ExecutionRoleArn = members.String(ExecutionRoleArn);
        Memory = members.String(Memory);
        TaskRoleArn = members.String(TaskRoleArn);
        EphemeralStorage = members.Shape(EphemeralStorage);
    }
}
