namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="EntityMetricData.Entity"/>.</summary>
public partial class Entity : IShape
{
    public Dictionary<string, string> KeyAttributes { get; set; }

    public Dictionary<string, string> Attributes { get; set; }

    void IShape.Exchange(IMembers members)
    {
        KeyAttributes = members.StringMap(KeyAttributes);
        Attributes = members.StringMap(Attributes);
    }
}
