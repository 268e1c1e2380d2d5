namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Volume.S3filesVolumeConfiguration"/>.</summary>
public partial class S3FilesVolumeConfiguration : IShape
{
    public string FileSystemArn { get; set; }

    public string RootDirectory { get; set; }

    public int? TransitEncryptionPort { get; set; }

    public string AccessPointArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        FileSystemArn = members.String(FileSystemArn);
        RootDirectory = members.String(RootDirectory);
        TransitEncryptionPort = members.Int32(TransitEncryptionPort);
        AccessPointArn = members.String(AccessPointArn);
    }
}
