namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Volume.Host"/>.</summary>
public partial class HostVolumeProperties : IShape
{
    public string SourcePath { get; set; }

    void IShape.Exchange(IMembers members)
    {
        SourcePath = members.String(SourcePath);
    }
}
