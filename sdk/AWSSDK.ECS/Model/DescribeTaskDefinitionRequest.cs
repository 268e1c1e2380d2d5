namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.DescribeTaskDefinitionAsync"/> is asked.</summary>
public partial class DescribeTaskDefinitionRequest : AmazonECSRequest, IShape
{
    public string TaskDefinition { get; set; }

    public List<string> Include { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TaskDefinition = members.String(TaskDefinition);
        Include = members.Strings(Include);
    }
}
