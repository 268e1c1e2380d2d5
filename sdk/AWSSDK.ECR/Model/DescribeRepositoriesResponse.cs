using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <see cref="IAmazonECR.DescribeRepositoriesAsync"/> answers.</summary>
public partial class DescribeRepositoriesResponse : AmazonWebServiceResponse, IShape
{
    public List<Repository> Repositories { get; set; }

    public string NextToken { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Repositories = members.Shapes(Repositories);
        NextToken = members.String(NextToken);
    }
}
