namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.MountPoints"/>.</summary>
public partial class MountPoint : IShape
{
    public string SourceVolume { get; set; }

    public string ContainerPath { get; set; }

    public bool? ReadOnly { get; set; }

    void IShape.Exchange(IMembers members)
    {
        SourceVolume = members.String(SourceVolume);
        ContainerPath = members.String(ContainerPath);
        ReadOnly = members.Boolean(ReadOnly);
    }
}
