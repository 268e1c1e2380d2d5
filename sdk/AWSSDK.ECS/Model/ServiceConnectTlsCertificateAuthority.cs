namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceConnectTlsConfiguration.IssuerCertificateAuthority"/>.</summary>
public partial class ServiceConnectTlsCertificateAuthority : IShape
{
    public string AwsPcaAuthorityArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        AwsPcaAuthorityArn = members.String(AwsPcaAuthorityArn);
    }
}
