namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskDefinition.RuntimePlatform"/>.</summary>
public partial class RuntimePlatform : IShape
{
    public CPUArchitecture CpuArchitecture { get; set; }

    public OSFamily OperatingSystemFamily { get; set; }

    void IShape.Exchange(IMembers members)
    {
        CpuArchitecture = members.String(CpuArchitecture);
        OperatingSystemFamily = members.String(OperatingSystemFamily);
    }
}
