namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeTargetHealthAsync"/> is asked.</summary>
public partial class DescribeTargetHealthRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    public string TargetGroupArn { get; set; }

    public List<TargetDescription> Targets { get; set; }

    public List<string> Include { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TargetGroupArn = members.String(TargetGroupArn);
        Targets = members.Shapes(Targets);
        Include = members.Strings(Include);
    }
}
