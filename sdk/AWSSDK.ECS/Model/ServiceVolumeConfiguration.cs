namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Deployment.VolumeConfigurations"/>.</summary>
public partial class ServiceVolumeConfiguration : IShape
{
    public string Name { get; set; }

    public ServiceManagedEBSVolumeConfiguration ManagedEBSVolume { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        ManagedEBSVolume = members.Shape(ManagedEBSVolume);
    }
}
