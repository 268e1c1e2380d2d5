namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="BatchGetImageResponse.Images"/>.</summary>
public partial class Image : IShape
{
    public string RegistryId { get; set; }

    public string RepositoryName { get; set; }

    public ImageIdentifier ImageId { get; set; }

    public string ImageManifest { get; set; }

    public string ImageManifestMediaType { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RegistryId = members.String(RegistryId);
        RepositoryName = members.String(RepositoryName);
        ImageId = members.Shape(ImageId);
        ImageManifest = members.String(ImageManifest);
        ImageManifestMediaType = members.String(ImageManifestMediaType);
    }
}
