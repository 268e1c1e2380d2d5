namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeTargetGroupAttributesAsync"/> is asked.</summary>
public partial class DescribeTargetGroupAttributesRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    public string TargetGroupArn { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TargetGroupArn = members.String(TargetGroupArn);
    }
}
