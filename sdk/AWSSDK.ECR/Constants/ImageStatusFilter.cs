using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>The known values of <see cref="Model.DescribeImagesFilter.ImageStatus"/>.</summary>
public partial class ImageStatusFilter : ConstantClass
{
    public static readonly ImageStatusFilter ACTIVE = new("ACTIVE");
    public static readonly ImageStatusFilter ARCHIVED = new("ARCHIVED");
    public static readonly ImageStatusFilter ACTIVATING = new("ACTIVATING");
    public static readonly ImageStatusFilter ANY = new("ANY");

    public ImageStatusFilter(string value) : base(value)
    {
    }

    public static ImageStatusFilter FindValue(string value) => FindValue<ImageStatusFilter>(value);

    public static implicit operator ImageStatusFilter(string value) => FindValue(value);
}
