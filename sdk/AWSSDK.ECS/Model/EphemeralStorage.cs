namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskDefinition.EphemeralStorage"/>.</summary>
public partial class EphemeralStorage : IShape
{
    public int? SizeInGiB { get; set; }

    void IShape.Exchange(IMembers members)
    {
        SizeInGiB = members.Int32(SizeInGiB);
    }
}
