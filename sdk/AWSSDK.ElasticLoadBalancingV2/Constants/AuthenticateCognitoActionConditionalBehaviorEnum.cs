using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The known values of <see cref="Model.AuthenticateCognitoActionConfig.OnUnauthenticatedRequest"/>.</summary>
public partial class AuthenticateCognitoActionConditionalBehaviorEnum : ConstantClass
{
    public static readonly AuthenticateCognitoActionConditionalBehaviorEnum Deny = new("deny");
    public static readonly AuthenticateCognitoActionConditionalBehaviorEnum Allow = new("allow");
    public static readonly AuthenticateCognitoActionConditionalBehaviorEnum Authenticate = new("authenticate");

    public AuthenticateCognitoActionConditionalBehaviorEnum(string value) : base(value)
    {
    }

    public static AuthenticateCognitoActionConditionalBehaviorEnum FindValue(string value) =>
        FindValue<AuthenticateCognitoActionConditionalBehaviorEnum>(value);

    public static implicit operator AuthenticateCognitoActionConditionalBehaviorEnum(string value) => FindValue(value);
}
