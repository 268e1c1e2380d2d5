using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The known values of <see cref="Model.RedirectActionConfig.StatusCode"/>.</summary>
public partial class RedirectActionStatusCodeEnum : ConstantClass
{
    public static readonly RedirectActionStatusCodeEnum HTTP_301 = new("HTTP_301");
    public static readonly RedirectActionStatusCodeEnum HTTP_302 = new("HTTP_302");

    public RedirectActionStatusCodeEnum(string value) : base(value)
    {
    }

    public static RedirectActionStatusCodeEnum FindValue(string value) =>
        FindValue<RedirectActionStatusCodeEnum>(value);

    public static implicit operator RedirectActionStatusCodeEnum(string value) => FindValue(value);
}
