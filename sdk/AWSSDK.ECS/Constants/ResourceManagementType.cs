using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.Service.ResourceManagementType"/>.</summary>
public partial class ResourceManagementType : ConstantClass
{
    public static readonly ResourceManagementType CUSTOMER = new("CUSTOMER");
    public static readonly ResourceManagementType ECS = new("ECS");

    public ResourceManagementType(string value) : base(value)
    {
    }

    public static ResourceManagementType FindValue(string value) => FindValue<ResourceManagementType>(value);

    public static implicit operator ResourceManagementType(string value) => FindValue(value);
}
