namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceConnectService.Tls"/>.</summary>
public partial class ServiceConnectTlsConfiguration : IShape
{
    public ServiceConnectTlsCertificateAuthority IssuerCertificateAuthority { get; set; }

    public string KmsKey { get; set; }

    public string RoleArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        IssuerCertificateAuthority = members.Shape(IssuerCertificateAuthority);
        KmsKey = members.String(KmsKey);
        RoleArn = members.String(RoleArn);
    }
}
