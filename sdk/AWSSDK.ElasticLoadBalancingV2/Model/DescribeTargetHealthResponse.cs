using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeTargetHealthAsync"/> answers.</summary>
public partial class DescribeTargetHealthResponse : AmazonWebServiceResponse, IShape
{
    public List<TargetHealthDescription> TargetHealthDescriptions { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TargetHealthDescriptions = members.Shapes(TargetHealthDescriptions);
    }
}
