using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.DescribeTasksAsync"/> answers.</summary>
public partial class DescribeTasksResponse : AmazonWebServiceResponse, IShape
{
    public List<Task> Tasks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Failure> Failures { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    void IShape.Exchange(IMembers members)
    {
        Tasks = members.Shapes(Tasks);
        Failures = members.Shapes(Failures);
    }
}
