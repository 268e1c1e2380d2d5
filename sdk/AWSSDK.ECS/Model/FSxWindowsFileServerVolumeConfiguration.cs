namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Volume.FsxWindowsFileServerVolumeConfiguration"/>.</summary>
public partial class FSxWindowsFileServerVolumeConfiguration : IShape
{
    public string FileSystemId { get; set; }

    public string RootDirectory { get; set; }

    public FSxWindowsFileServerAuthorizationConfig AuthorizationConfig { get; set; }

    void IShape.Exchange(IMembers members)
    {
        FileSystemId = members.String(FileSystemId);
        RootDirectory = members.String(RootDirectory);
        AuthorizationConfig = members.Shape(AuthorizationConfig);
    }
}
