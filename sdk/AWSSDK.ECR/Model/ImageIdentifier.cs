namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="DescribeImagesRequest.ImageIds"/>.</summary>
public partial class ImageIdentifier : IShape
{
    public string ImageDigest { get; set; }

    public string ImageTag { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ImageDigest = members.String(ImageDigest);
        ImageTag = members.String(ImageTag);
    }
}
