using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.EFSAuthorizationConfig.Iam"/>.</summary>
public partial class EFSAuthorizationConfigIAM : ConstantClass
{
    public static readonly EFSAuthorizationConfigIAM ENABLED = new("ENABLED");
    public static readonly EFSAuthorizationConfigIAM DISABLED = new("DISABLED");

    public EFSAuthorizationConfigIAM(string value) : base(value)
    {
    }

    public static EFSAuthorizationConfigIAM FindValue(string value) => FindValue<EFSAuthorizationConfigIAM>(value);

    public static implicit operator EFSAuthorizationConfigIAM(string value) => FindValue(value);
}
