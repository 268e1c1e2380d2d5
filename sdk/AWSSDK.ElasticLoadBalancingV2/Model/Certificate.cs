namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Listener.Certificates"/>.</summary>
public partial class Certificate : IShape
{
    public string CertificateArn { get; set; }

    public bool? IsDefault { get; set; }

    void IShape.Exchange(IMembers members)
    {
        CertificateArn = members.String(CertificateArn);
        IsDefault = members.Boolean(IsDefault);
    }
}
