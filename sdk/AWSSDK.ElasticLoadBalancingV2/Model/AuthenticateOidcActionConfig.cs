namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Action.AuthenticateOidcConfig"/>.</summary>
public partial class AuthenticateOidcActionConfig : IShape
{
    public string Issuer { get; set; }

    public string AuthorizationEndpoint { get; set; }

    public string TokenEndpoint { get; set; }

    public string UserInfoEndpoint { get; set; }

    public string ClientId { get; set; }

    public string ClientSecret { get; set; }

    public string SessionCookieName { get; set; }

    public string Scope { get; set; }

    public long? SessionTimeout { get; set; }

    public Dictionary<string, string> AuthenticationRequestExtraParams { get; set; }

    public AuthenticateOidcActionConditionalBehaviorEnum OnUnauthenticatedRequest { get; set; }

    public bool? UseExistingClientSecret { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Issuer = members.String(Issuer);
        AuthorizationEndpoint = members.String(AuthorizationEndpoint);
        TokenEndpoint = members.String(TokenEndpoint);
        UserInfoEndpoint = members.String(UserInfoEndpoint);
        ClientId = members.String(ClientId);
        ClientSecret = members.String(ClientSecret);
        SessionCookieName = members.String(SessionCookieName);
        Scope = members.String(Scope);
        SessionTimeout = members.Int64(SessionTimeout);
        AuthenticationRequestExtraParams = members.StringMap(AuthenticationRequestExtraParams);
        OnUnauthenticatedRequest = members.String(OnUnauthenticatedRequest);
        UseExistingClientSecret = members.Boolean(UseExistingClientSecret);
    }
}
