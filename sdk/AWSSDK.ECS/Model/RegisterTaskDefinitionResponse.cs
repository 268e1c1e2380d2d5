using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.RegisterTaskDefinitionAsync"/> answers.</summary>
public partial class RegisterTaskDefinitionResponse : AmazonWebServiceResponse, IShape
{
    public TaskDefinition TaskDefinition { get; set; }

    public List<Tag> Tags { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TaskDefinition = members.Shape(TaskDefinition);
        Tags = members.Shapes(Tags);
    }
}
