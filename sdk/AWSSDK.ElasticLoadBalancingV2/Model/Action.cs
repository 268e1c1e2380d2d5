namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Rule.Actions"/>.</summary>
public partial class Action : IShape
{
    public ActionTypeEnum Type { get; set; }

    public string TargetGroupArn { get; set; }

    public AuthenticateOidcActionConfig AuthenticateOidcConfig { get; set; }

    public AuthenticateCognitoActionConfig AuthenticateCognitoConfig { get; set; }

    public int? Order { get; set; }

    public RedirectActionConfig RedirectConfig { get; set; }

    public FixedResponseActionConfig FixedResponseConfig { get; set; }

    public ForwardActionConfig ForwardConfig { get; set; }

    public JwtValidationActionConfig JwtValidationConfig { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Type = members.String(Type);
        TargetGroupArn = members.String(TargetGroupArn);
        AuthenticateOidcConfig = members.Shape(AuthenticateOidcConfig);
        AuthenticateCognitoConfig = members.Shape(AuthenticateCognitoConfig);
        Order = members.Int32(Order);
        RedirectConfig = members.Shape(RedirectConfig);
        FixedResponseConfig = members.Shape(FixedResponseConfig);
        ForwardConfig = members.Shape(ForwardConfig);
        JwtValidationConfig = members.Shape(JwtValidationConfig);
    }
}
