using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.EBSTagSpecification.ResourceType"/>.</summary>
public partial class EBSResourceType : ConstantClass
{
    public static readonly EBSResourceType Volume = new("volume");

    public EBSResourceType(string value) : base(value)
    {
    }

    public static EBSResourceType FindValue(string value) => FindValue<EBSResourceType>(value);

    public static implicit operator EBSResourceType(string value) => FindValue(value);
}
