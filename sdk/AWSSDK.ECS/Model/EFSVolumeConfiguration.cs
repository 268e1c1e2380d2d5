namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Volume.EfsVolumeConfiguration"/>.</summary>
public partial class EFSVolumeConfiguration : IShape
{
    public string FileSystemId { get; set; }

    public string RootDirectory { get; set; }

    public EFSTransitEncryption TransitEncryption { get; set; }

    public int? TransitEncryptionPort { get; set; }

    public EFSAuthorizationConfig AuthorizationConfig { get; set; }

    void IShape.Exchange(IMembers members)
    {
        FileSystemId = members.String(FileSystemId);
        RootDirectory = members.String(RootDirectory);
        TransitEncryption = members.String(TransitEncryption);
        TransitEncryptionPort = members.Int32(TransitEncryptionPort);
        AuthorizationConfig = members.Shape(AuthorizationConfig);
    }
}
