namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="LinuxParameters.Devices"/>.</summary>
public partial class Device : IShape
{
    public string HostPath { get; set; }

    public string ContainerPath { get; set; }

    public List<string> Permissions { get; set; }

    void IShape.Exchange(IMembers members)
    {
        HostPath = members.String(HostPath);
        ContainerPath = members.String(ContainerPath);
        Permissions = members.Strings(Permissions);
    }
}
