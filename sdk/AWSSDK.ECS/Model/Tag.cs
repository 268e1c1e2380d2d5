namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskSet.Tags"/>.</summary>
public partial class Tag : IShape
{
    public string Key { get; set; }

    public string Value { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Key = members.String(Key);
        Value = members.String(Value);
    }
}
