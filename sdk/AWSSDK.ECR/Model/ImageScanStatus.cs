namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="ImageDetail.ImageScanStatus"/>.</summary>
public partial class ImageScanStatus : IShape
{
    public ScanStatus Status { get; set; }

    public string Description { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Status = members.String(Status);
        Description = members.String(Description);
    }
}
