using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>
/// The known values of <see cref="Model.ServiceConnectAccessLogConfiguration.IncludeQueryParameters"/>.
/// </summary>
public partial class ServiceConnectIncludeQueryParameters : ConstantClass
{
    public static readonly ServiceConnectIncludeQueryParameters DISABLED = new("DISABLED");
    public static readonly ServiceConnectIncludeQueryParameters ENABLED = new("ENABLED");

    public ServiceConnectIncludeQueryParameters(string value) : base(value)
    {
    }

    public static ServiceConnectIncludeQueryParameters FindValue(string value) =>
        FindValue<ServiceConnectIncludeQueryParameters>(value);

    public static implicit operator ServiceConnectIncludeQueryParameters(string value) => FindValue(value);
}
