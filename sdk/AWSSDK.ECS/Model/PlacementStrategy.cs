namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.PlacementStrategy"/>.</summary>
public partial class PlacementStrategy : IShape
{
    public PlacementStrategyType Type { get; set; }

    public string Field { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Type = members.String(Type);
        Field = members.String(Field);
    }
}
