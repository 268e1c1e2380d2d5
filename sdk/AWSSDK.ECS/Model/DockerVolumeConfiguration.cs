namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Volume.DockerVolumeConfiguration"/>.</summary>
public partial class DockerVolumeConfiguration : IShape
{
    public Scope Scope { get; set; }

    public bool? Autoprovision { get; set; }

    public string Driver { get; set; }

    public Dictionary<string, string> DriverOpts { get; set; }

    public Dictionary<string, string> Labels { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Scope = members.String(Scope);
        Autoprovision = members.Boolean(Autoprovision);
        Driver = members.String(Driver);
        DriverOpts = members.StringMap(DriverOpts);
        Labels = members.StringMap(Labels);
    }
}
