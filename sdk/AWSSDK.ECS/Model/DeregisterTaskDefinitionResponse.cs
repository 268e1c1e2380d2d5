using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.DeregisterTaskDefinitionAsync"/> answers.</summary>
public partial class DeregisterTaskDefinitionResponse : AmazonWebServiceResponse, IShape
{
    public TaskDefinition TaskDefinition { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TaskDefinition = members.Shape(TaskDefinition);
    }
}
