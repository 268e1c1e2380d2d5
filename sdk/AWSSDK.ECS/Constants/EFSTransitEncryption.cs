using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.EFSVolumeConfiguration.TransitEncryption"/>.</summary>
public partial class EFSTransitEncryption : ConstantClass
{
    public static readonly EFSTransitEncryption ENABLED = new("ENABLED");
    public static readonly EFSTransitEncryption DISABLED = new("DISABLED");

    public EFSTransitEncryption(string value) : base(value)
    {
    }

    public static EFSTransitEncryption FindValue(string value) => FindValue<EFSTransitEncryption>(value);

    public static implicit operator EFSTransitEncryption(string value) => FindValue(value);
}
