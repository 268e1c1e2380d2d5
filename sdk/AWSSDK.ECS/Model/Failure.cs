namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="DescribeServicesResponse.Failures"/>.</summary>
public partial class Failure : IShape
{
    public string Arn { get; set; }

    public string Reason { get; set; }

    public string Detail { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Arn = members.String(Arn);
        Reason = members.String(Reason);
        Detail = members.String(Detail);
    }
}
