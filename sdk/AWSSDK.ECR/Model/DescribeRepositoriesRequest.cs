namespace Amazon.ECR.Model;

/// <summary>What <see cref="IAmazonECR.DescribeRepositoriesAsync"/> is asked.</summary>
public partial class DescribeRepositoriesRequest : AmazonECRRequest, IShape
{
    public string RegistryId { get; set; }

    public List<string> RepositoryNames { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RegistryId = members.String(RegistryId);
        RepositoryNames = members.Strings(RepositoryNames);
        NextToken = members.String(NextToken);
        MaxResults = members.Int32(MaxResults);
    }
}
