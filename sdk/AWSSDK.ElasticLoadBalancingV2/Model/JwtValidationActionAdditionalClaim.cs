namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="JwtValidationActionConfig.AdditionalClaims"/>.</summary>
public partial class JwtValidationActionAdditionalClaim : IShape
{
    public JwtValidationActionAdditionalClaimFormatEnum Format { get; set; }

    public string Name { get; set; }

    public List<string> Values { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Format = members.String(Format);
        Name = members.String(Name);
        Values = members.Strings(Values);
    }
}
