using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The known values of <see cref="Model.TargetGroup.Protocol"/>.</summary>
public partial class ProtocolEnum : ConstantClass
{
    public static readonly ProtocolEnum HTTP = new("HTTP");
    public static readonly ProtocolEnum HTTPS = new("HTTPS");
    public static readonly ProtocolEnum TCP = new("TCP");
    public static readonly ProtocolEnum TLS = new("TLS");
    public static readonly ProtocolEnum UDP = new("UDP");
    public static readonly ProtocolEnum TCP_UDP = new("TCP_UDP");
    public static readonly ProtocolEnum GENEVE = new("GENEVE");
    public static readonly ProtocolEnum QUIC = new("QUIC");
    public static readonly ProtocolEnum TCP_QUIC = new("TCP_QUIC");

    public ProtocolEnum(string value) : base(value)
    {
    }

    public static ProtocolEnum FindValue(string value) => FindValue<ProtocolEnum>(value);

    public static implicit operator ProtocolEnum(string value) => FindValue(value);
}
