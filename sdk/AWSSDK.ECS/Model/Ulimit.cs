namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ContainerDefinition.Ulimits"/>.</summary>
public partial class Ulimit : IShape
{
    public UlimitName Name { get; set; }

    public int? SoftLimit { get; set; }

    public int? HardLimit { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        SoftLimit = members.Int32(SoftLimit);
        HardLimit = members.Int32(HardLimit);
    }
}
