namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Service.CapacityProviderStrategy"/>.</summary>
public partial class CapacityProviderStrategyItem : IShape
{
    public string CapacityProvider { get; set; }

    public int? Weight { get; set; }

    public int? Base { get; set; }

    void IShape.Exchange(IMembers members)
    {
        CapacityProvider = members.String(CapacityProvider);
        Weight = members.Int32(Weight);
        Base = members.Int32(Base);
    }
}
