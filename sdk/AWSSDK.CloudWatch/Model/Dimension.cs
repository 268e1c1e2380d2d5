namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="Metric.Dimensions"/>.</summary>
public partial class Dimension : IShape
{
    public string Name { get; set; }

    public string Value { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        Value = members.String(Value);
    }
}
