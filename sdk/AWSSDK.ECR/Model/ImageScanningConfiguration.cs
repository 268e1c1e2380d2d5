namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="Repository.ImageScanningConfiguration"/>.</summary>
public partial class ImageScanningConfiguration : IShape
{
    public bool? ScanOnPush { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ScanOnPush = members.Boolean(ScanOnPush);
    }
}
