using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.DescribeTaskDefinitionAsync"/> answers.</summary>
public partial class DescribeTaskDefinitionResponse : AmazonWebServiceResponse, IShape
{
    public TaskDefinition TaskDefinition { get; set; }

    public List<Tag> Tags { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TaskDefinition = members.Shape(TaskDefinition);
        Tags = members.Shapes(Tags);
    }
}
