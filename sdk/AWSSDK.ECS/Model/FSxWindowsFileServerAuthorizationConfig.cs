namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="FSxWindowsFileServerVolumeConfiguration.AuthorizationConfig"/>.</summary>
public partial class FSxWindowsFileServerAuthorizationConfig : IShape
{
    public string CredentialsParameter { get; set; }

    public string Domain { get; set; }

    void IShape.Exchange(IMembers members)
    {
        CredentialsParameter = members.String(CredentialsParameter);
        Domain = members.String(Domain);
    }
}
