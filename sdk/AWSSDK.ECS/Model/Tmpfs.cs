namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="LinuxParameters.Tmpfs"/>.</summary>
public partial class Tmpfs : IShape
{
    public string ContainerPath { get; set; }

    public int? Size { get; set; }

    public List<string> MountOptions { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ContainerPath = members.String(ContainerPath);
        Size = members.Int32(Size);
        MountOptions = members.Strings(MountOptions);
    }
}
