namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.RepositoryCredentials"/>.</summary>
public partial class RepositoryCredentials : IShape
{
    public string CredentialsParameter { get; set; }

    void IShape.Exchange(IMembers members)
    {
        CredentialsParameter = members.String(CredentialsParameter);
    }
}
