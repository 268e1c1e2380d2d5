namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="DescribeImagesRequest.Filter"/>.</summary>
public partial class DescribeImagesFilter : IShape
{
    public TagStatus TagStatus { get; set; }

    public ImageStatusFilter ImageStatus { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TagStatus = members.String(TagStatus);
        ImageStatus = members.String(ImageStatus);
    }
}
