using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>The known values of <see cref="Model.ImageTagMutabilityExclusionFilter.FilterType"/>.</summary>
public partial class ImageTagMutabilityExclusionFilterType : ConstantClass
{
    public static readonly ImageTagMutabilityExclusionFilterType WILDCARD = new("WILDCARD");

    public ImageTagMutabilityExclusionFilterType(string value) : base(value)
    {
    }

    public static ImageTagMutabilityExclusionFilterType FindValue(string value) =>
        FindValue<ImageTagMutabilityExclusionFilterType>(value);

    public static implicit operator ImageTagMutabilityExclusionFilterType(string value) => FindValue(value);
}
