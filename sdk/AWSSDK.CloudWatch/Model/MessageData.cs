namespace Amazon.CloudWatch.Model;

/// <summary>Held by <see cref="MetricDataResult.Messages"/>.</summary>
public partial class MessageData : IShape
{
    public string Code { get; set; }

    public string Value { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Code = members.String(Code);
        Value = members.String(Value);
    }
}
