namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="Listener.MutualAuthentication"/>.</summary>
public partial class MutualAuthenticationAttributes : IShape
{
    public string Mode { get; set; }

    public string TrustStoreArn { get; set; }

    public bool? IgnoreClientCertificateExpiry { get; set; }

    public TrustStoreAssociationStatusEnum TrustStoreAssociationStatus { get; set; }

    public AdvertiseTrustStoreCaNamesEnum AdvertiseTrustStoreCaNames { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Mode = members.String(Mode);
        TrustStoreArn = members.String(TrustStoreArn);
        IgnoreClientCertificateExpiry = members.Boolean(IgnoreClientCertificateExpiry);
        TrustStoreAssociationStatus = members.String(TrustStoreAssociationStatus);
        AdvertiseTrustStoreCaNames = members.String(AdvertiseTrustStoreCaNames);
    }
}
