using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The known values of <see cref="Model.Action.Type"/>.</summary>
public partial class ActionTypeEnum : ConstantClass
{
    public static readonly ActionTypeEnum Forward = new("forward");
    public static readonly ActionTypeEnum AuthenticateOidc = new("authenticate-oidc");
    public static readonly ActionTypeEnum AuthenticateCognito = new("authenticate-cognito");
    public static readonly ActionTypeEnum Redirect = new("redirect");
    public static readonly ActionTypeEnum FixedResponse = new("fixed-response");
    public static readonly ActionTypeEnum JwtValidation = new("jwt-validation");

    public ActionTypeEnum(string value) : base(value)
    {
    }

    public static ActionTypeEnum FindValue(string value) => FindValue<ActionTypeEnum>(value);

    public static implicit operator ActionTypeEnum(string value) => FindValue(value);
}
