namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.DeregisterTaskDefinitionAsync"/> is asked.</summary>
public partial class DeregisterTaskDefinitionRequest : AmazonECSRequest, IShape
{
    public string TaskDefinition { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TaskDefinition = members.String(TaskDefinition);
    }
}
