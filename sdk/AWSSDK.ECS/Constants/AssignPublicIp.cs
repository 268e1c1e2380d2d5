using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The known values of <see cref="Model.AwsVpcConfiguration.AssignPublicIp"/>.</summary>
public partial class AssignPublicIp : ConstantClass
{
    public static readonly AssignPublicIp ENABLED = new("ENABLED");
    public static readonly AssignPublicIp DISABLED = new("DISABLED");

    public AssignPublicIp(string value) : base(value)
    {
    }

    public static AssignPublicIp FindValue(string value) => FindValue<AssignPublicIp>(value);

    public static implicit operator AssignPublicIp(string value) => FindValue(value);
}
