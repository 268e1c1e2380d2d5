using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.ProxyConfiguration.Type"/>.</summary>
public partial class ProxyConfigurationType : ConstantClass
{
    public static readonly ProxyConfigurationType APPMESH = new("APPMESH");

    public ProxyConfigurationType(string value) : base(value)
    {
    }

    public static ProxyConfigurationType FindValue(string value) => FindValue<ProxyConfigurationType>(value);

    public static implicit operator ProxyConfigurationType(string value) => FindValue(value);
}
