namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="DescribeImagesResponse.ImageDetails"/>.</summary>
public partial class ImageDetail : IShape
{
    public string RegistryId { get; set; }

    public string RepositoryName { get; set; }

    public string ImageDigest { get; set; }

    public List<string> ImageTags { get; set; }

    public long? ImageSizeInBytes { get; set; }

    public DateTime? ImagePushedAt { get; set; }

    public ImageScanStatus ImageScanStatus { get; set; }

    public ImageScanFindingsSummary ImageScanFindingsSummary { get; set; }

    public string ImageManifestMediaType { get; set; }

    public string ArtifactMediaType { get; set; }

    public DateTime? LastRecordedPullTime { get; set; }

    public string SubjectManifestDigest { get; set; }

    public ImageStatus ImageStatus { get; set; }

    public DateTime? LastArchivedAt { get; set; }

    public DateTime? LastActivatedAt { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RegistryId = members.String(RegistryId);
        RepositoryName = members.String(RepositoryName);
        ImageDigest = members.String(ImageDigest);
        ImageTags = members.Strings(ImageTags);
        ImageSizeInBytes = members.Int64(ImageSizeInBytes);
        ImagePushedAt = members.Timestamp(ImagePushedAt);
        ImageScanStatus = members.Shape(ImageScanStatus);
        ImageScanFindingsSummary = members.Shape(ImageScanFindingsSummary);
        ImageManifestMediaType = members.String(ImageManifestMediaType);
        ArtifactMediaType = members.String(ArtifactMediaType);
        LastRecordedPullTime = members.Timestamp(LastRecordedPullTime);
        SubjectManifestDigest = members.String(SubjectManifestDigest);
        ImageStatus = members.String(ImageStatus);
        LastArchivedAt = members.Timestamp(LastArchivedAt);
        LastActivatedAt = members.Timestamp(LastActivatedAt);
    }
}
