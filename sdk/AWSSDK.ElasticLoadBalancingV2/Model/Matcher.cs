namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Held by <see cref="TargetGroup.Matcher"/>.</summary>
public partial class Matcher : IShape
{
    public string HttpCode { get; set; }

    public string GrpcCode { get; set; }

    void IShape.Exchange(IMembers members)
    {
        HttpCode = members.String(HttpCode);
        GrpcCode = members.String(GrpcCode);
    }
}
