namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="ImageDetail.ImageScanFindingsSummary"/>.</summary>
public partial class ImageScanFindingsSummary : IShape
{
    public DateTime? ImageScanCompletedAt { get; set; }

    public DateTime? VulnerabilitySourceUpdatedAt { get; set; }

    public Dictionary<string, int> FindingSeverityCounts { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ImageScanCompletedAt = members.Timestamp(ImageScanCompletedAt);
        VulnerabilitySourceUpdatedAt = members.Timestamp(VulnerabilitySourceUpdatedAt);
        FindingSeverityCounts = members.Int32Map(FindingSeverityCounts);
    }
}
