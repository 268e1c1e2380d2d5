namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Action.JwtValidationConfig"/>.</summary>
public partial class JwtValidationActionConfig : IShape
{
    public string JwksEndpoint { get; set; }

    public string Issuer { get; set; }

    public List<JwtValidationActionAdditionalClaim> AdditionalClaims { get; set; }

    void IShape.Exchange(IMembers members)
    {
        JwksEndpoint = members.String(JwksEndpoint);
        Issuer = members.String(Issuer);
        AdditionalClaims = members.Shapes(AdditionalClaims);
    }
}
