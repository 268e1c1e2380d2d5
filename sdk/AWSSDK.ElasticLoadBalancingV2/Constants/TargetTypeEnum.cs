using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The known values of <see cref="Model.TargetGroup.TargetType"/>.</summary>
public partial class TargetTypeEnum : ConstantClass
{
    public static readonly TargetTypeEnum Instance = new("instance");
    public static readonly TargetTypeEnum Ip = new("ip");
    public static readonly TargetTypeEnum Lambda = new("lambda");
    public static readonly TargetTypeEnum Alb = new("alb");

    public TargetTypeEnum(string value) : base(value)
    {
    }

    public static TargetTypeEnum FindValue(string value) => FindValue<TargetTypeEnum>(value);

    public static implicit operator TargetTypeEnum(string value) => FindValue(value);
}
