using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>The known values of <see cref="Model.ImageDetail.ImageStatus"/>.</summary>
public partial class ImageStatus : ConstantClass
{
    public static readonly ImageStatus ACTIVE = new("ACTIVE");
    public static readonly ImageStatus ARCHIVED = new("ARCHIVED");
    public static readonly ImageStatus ACTIVATING = new("ACTIVATING");

    public ImageStatus(string value) : base(value)
    {
    }

    public static ImageStatus FindValue(string value) => FindValue<ImageStatus>(value);

    public static implicit operator ImageStatus(string value) => FindValue(value);
}
