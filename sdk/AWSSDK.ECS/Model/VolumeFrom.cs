namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.VolumesFrom"/>.</summary>
public partial class VolumeFrom : IShape
{
    public string SourceContainer { get; set; }

    public bool? ReadOnly { get; set; }

    void IShape.Exchange(IMembers members)
    {
        SourceContainer = members.String(SourceContainer);
        ReadOnly = members.Boolean(ReadOnly);
    }
}
