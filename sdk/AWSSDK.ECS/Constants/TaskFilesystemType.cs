using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.ServiceManagedEBSVolumeConfiguration.FilesystemType"/>.</summary>
public partial class TaskFilesystemType : ConstantClass
{
    public static readonly TaskFilesystemType Ext3 = new("ext3");
    public static readonly TaskFilesystemType Ext4 = new("ext4");
    public static readonly TaskFilesystemType Xfs = new("xfs");
    public static readonly TaskFilesystemType Ntfs = new("ntfs");

    public TaskFilesystemType(string value) : base(value)
    {
    }

    public static TaskFilesystemType FindValue(string value) => FindValue<TaskFilesystemType>(value);

    public static implicit operator TaskFilesystemType(string value) => FindValue(value);
}
