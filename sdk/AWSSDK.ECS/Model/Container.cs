namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Task.Containers"/>.</summary>
public partial class Container : IShape
{
    public string ContainerArn { get; set; }

    public string TaskArn { get; set; }

    public string Name { get; set; }

    public string Image { get; set; }

    public string ImageDigest { get; set; }

    public string RuntimeId { get; set; }

    public string LastStatus { get; set; }

    public int? ExitCode { get; set; }

    public string Reason { get; set; }

    public List<NetworkBinding> NetworkBindings { get; set; }

    public List<NetworkInterface> NetworkInterfaces { get; set; }

    public HealthStatus HealthStatus { get; set; }

    public List<ManagedAgent> ManagedAgents { get; set; }

    public string Cpu { get; set; }

    public string Memory { get; set; }

    public string MemoryReservation { get; set; }

    public List<string> GpuIds { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ContainerArn = members.String(ContainerArn);
        TaskArn = members.String(TaskArn);
        Name = members.String(Name);
        Image = members.String(Image);
        ImageDigest = members.String(ImageDigest);
        RuntimeId = members.String(RuntimeId);
        LastStatus = members.String(LastStatus);
        ExitCode = members.Int32(ExitCode);
        Reason = members.String(Reason);
        NetworkBindings = members.Shapes(NetworkBindings);
        NetworkInterfaces = members.Shapes(NetworkInterfaces);
        HealthStatus = members.String(HealthStatus);
        ManagedAgents = members.Shapes(ManagedAgents);
        Cpu = members.String(Cpu);
        Memory = members.String(Memory);
        MemoryReservation = members.String(MemoryReservation);
        GpuIds = members.Strings(GpuIds);
    }
}
