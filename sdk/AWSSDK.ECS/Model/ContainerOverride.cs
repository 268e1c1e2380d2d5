namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskOverride.ContainerOverrides"/>.</summary>
public partial class ContainerOverride : IShape
{
    public string Name { get; set; }

    public List<string> Command { get; set; }

    public List<KeyValuePair> Environment { get; set; }

    public List<EnvironmentFile> EnvironmentFiles { get; set; }

    public int? Cpu { get; set; }

    public int? Memory { get; set; }

    public int? MemoryReservation { get; set; }

    public List<ResourceRequirement> ResourceRequirements { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        Command = members.Strings(Command);
        Environment = members.Shapes(Environment);
        EnvironmentFiles = members.Shapes(EnvironmentFiles);
        Cpu = members.Int32(Cpu);
        Memory = members.Int32(Memory);
        MemoryReservation = members.Int32(MemoryReservation);
        ResourceRequirements = members.Shapes(ResourceRequirements);
    }
}
