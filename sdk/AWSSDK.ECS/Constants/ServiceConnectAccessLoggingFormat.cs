using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.ServiceConnectAccessLogConfiguration.Format"/>.</summary>
public partial class ServiceConnectAccessLoggingFormat : ConstantClass
{
    public static readonly ServiceConnectAccessLoggingFormat TEXT = new("TEXT");
    public static readonly ServiceConnectAccessLoggingFormat JSON = new("JSON");

    public ServiceConnectAccessLoggingFormat(string value) : base(value)
    {
    }

    public static ServiceConnectAccessLoggingFormat FindValue(string value) =>
        FindValue<ServiceConnectAccessLoggingFormat>(value);

    public static implicit operator ServiceConnectAccessLoggingFormat(string value) => FindValue(value);
}
