namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Action.AuthenticateCognitoConfig"/>.</summary>
public partial class AuthenticateCognitoActionConfig : IShape
{
    public string UserPoolArn { get; set; }

    public string UserPoolClientId { get; set; }

    public string UserPoolDomain { get; set; }

    public string SessionCookieName { get; set; }

    public string Scope { get; set; }

    public long? SessionTimeout { get; set; }

    public Dictionary<string, string> AuthenticationRequestExtraParams { get; set; }

    public AuthenticateCognitoActionConditionalBehaviorEnum OnUnauthenticatedRequest { get; set; }

    void IShape.Exchange(IMembers members)
    {
        UserPoolArn = members.String(UserPoolArn);
        UserPoolClientId = members.String(UserPoolClientId);
        UserPoolDomain = members.String(UserPoolDomain);
        SessionCookieName = members.String(SessionCookieName);
        Scope = members.String(Scope);
        SessionTimeout = members.Int64(SessionTimeout);
        AuthenticationRequestExtraParams = members.StringMap(AuthenticationRequestExtraParams);
        OnUnauthenticatedRequest = members.String(OnUnauthenticatedRequest);
    }
}
