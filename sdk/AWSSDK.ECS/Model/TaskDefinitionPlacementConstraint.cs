namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskDefinition.PlacementConstraints"/>.</summary>
public partial class TaskDefinitionPlacementConstraint : IShape
{
    public TaskDefinitionPlacementConstraintType Type { get; set; }

    public string Expression { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Type = members.String(Type);
        Expression = members.String(Expression);
    }
}
