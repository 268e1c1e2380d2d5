namespace Amazon.ECR.Model;

/// <summary>What <see cref="IAmazonECR.PutImageAsync"/> is asked.</summary>
public partial class PutImageRequest : AmazonECRRequest, IShape
{
    public string RegistryId { get; set; }

    public string RepositoryName { get; set; }

    public string ImageManifest { get; set; }

    public string ImageManifestMediaType { get; set; }

    public string ImageTag { get; set; }

    public string ImageDigest { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RegistryId = members.String(RegistryId);
        RepositoryName = members.String(RepositoryName);
        ImageManifest = members.String(ImageManifest);
        ImageManifestMediaType = members.String(ImageManifestMediaType);
        ImageTag = members.String(ImageTag);
        ImageDigest = members.String(ImageDigest);
    }
}
