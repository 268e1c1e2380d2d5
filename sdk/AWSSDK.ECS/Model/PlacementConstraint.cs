namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.PlacementConstraints"/>.</summary>
public partial class PlacementConstraint : IShape
{
    public PlacementConstraintType Type { get; set; }

    public string Expression { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Type = members.String(Type);
        Expression = members.String(Expression);
    }
}
