namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskSet.Scale"/>.</summary>
public partial class Scale : IShape
{
    public double? Value { get; set; }

    public ScaleUnit Unit { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Value = members.Double(Value);
        Unit = members.String(Unit);
    }
}
