using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.ListTasksAsync"/> answers.</summary>
public partial class ListTasksResponse : AmazonWebServiceResponse, IShape
{
    public List<string> TaskArns { get; set; }

    public string NextToken { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TaskArns = members.Strings(TaskArns);
        NextToken = members.String(NextToken);
    }
}
