namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceVolumeConfiguration.ManagedEBSVolume"/>.</summary>
public partial class ServiceManagedEBSVolumeConfiguration : IShape
{
    public bool? Encrypted { get; set; }

    public string KmsKeyId { get; set; }

    public string VolumeType { get; set; }

    public int? SizeInGiB { get; set; }

    public string SnapshotId { get; set; }

    public int? VolumeInitializationRate { get; set; }

    public int? Iops { get; set; }

    public int? Throughput { get; set; }

    public List<EBSTagSpecification> TagSpecifications { get; set; }

    public string RoleArn { get; set; }

    public TaskFilesystemType FilesystemType { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Encrypted = members.Boolean(Encrypted);
        KmsKeyId = members.String(KmsKeyId);
        VolumeType = members.String(VolumeType);
        SizeInGiB = members.Int32(SizeInGiB);
        SnapshotId = members.String(SnapshotId);
        VolumeInitializationRate = members.Int32(VolumeInitializationRate);
        Iops = members.Int32(Iops);
        Throughput = members.Int32(Throughput);
        TagSpecifications = members.Shapes(TagSpecifications);
        RoleArn = members.String(RoleArn);
        FilesystemType = members.String(FilesystemType);
    }
}
