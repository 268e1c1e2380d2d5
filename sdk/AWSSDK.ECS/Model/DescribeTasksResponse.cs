using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.DescribeTasksAsync"/> answers.</summary>
public partial class DescribeTasksResponse : AmazonWebServiceResponse, IShape
{
    public List<Task> Tasks { get; set; }

    public List<Failure> Failures { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Tasks = members.Shapes(Tasks);
        Failures = members.Shapes(Failures);
    }
}
