using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeTargetGroupAttributesAsync"/> answers.</summary>
public partial class DescribeTargetGroupAttributesResponse : AmazonWebServiceResponse, IShape
{
    public List<TargetGroupAttribute> Attributes { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Attributes = members.Shapes(Attributes);
    }
}
