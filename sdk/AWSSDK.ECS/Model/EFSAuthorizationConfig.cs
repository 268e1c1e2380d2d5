namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="EFSVolumeConfiguration.AuthorizationConfig"/>.</summary>
public partial class EFSAuthorizationConfig : IShape
{
    public string AccessPointId { get; set; }

    public EFSAuthorizationConfigIAM Iam { get; set; }

    void IShape.Exchange(IMembers members)
    {
        AccessPointId = members.String(AccessPointId);
        Iam = members.String(Iam);
    }
}
