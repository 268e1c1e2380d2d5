namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskDefinition.Volumes"/>.</summary>
public partial class Volume : IShape
{
    public string Name { get; set; }

    public HostVolumeProperties Host { get; set; }

    public DockerVolumeConfiguration DockerVolumeConfiguration { get; set; }

    public EFSVolumeConfiguration EfsVolumeConfiguration { get; set; }

    public S3FilesVolumeConfiguration S3filesVolumeConfiguration { get; set; }

    public FSxWindowsFileServerVolumeConfiguration FsxWindowsFileServerVolumeConfiguration { get; set; }

    public bool? ConfiguredAtLaunch { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        Host = members.Shape(Host);
        DockerVolumeConfiguration = members.Shape(DockerVolumeConfiguration);
        EfsVolumeConfiguration = members.Shape(EfsVolumeConfiguration);
        S3filesVolumeConfiguration = members.Shape(S3filesVolumeConfiguration);
        FsxWindowsFileServerVolumeConfiguration = members.Shape(FsxWindowsFileServerVolumeConfiguration);
        ConfiguredAtLaunch = members.Boolean(ConfiguredAtLaunch);
    }
}
