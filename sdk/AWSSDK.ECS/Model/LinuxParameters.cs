namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.LinuxParameters"/>.</summary>
public partial class LinuxParameters : IShape
{
    public KernelCapabilities Capabilities { get; set; }

    public List<Device> Devices { get; set; }

    public bool? InitProcessEnabled { get; set; }

    public int? SharedMemorySize { get; set; }

    public List<Tmpfs> Tmpfs { get; set; }

    public int? MaxSwap { get; set; }

    public int? Swappiness { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Capabilities = members.Shape(Capabilities);
        Devices = members.Shapes(Devices);
        InitProcessEnabled = members.Boolean(InitProcessEnabled);
        SharedMemorySize = members.Int32(SharedMemorySize);
        Tmpfs = members.Shapes(Tmpfs);
        MaxSwap = members.Int32(MaxSwap);
        Swappiness = members.Int32(Swappiness);
    }
}
