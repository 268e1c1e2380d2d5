using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeTargetGroupsAsync"/> answers.</summary>
public partial class DescribeTargetGroupsResponse : AmazonWebServiceResponse, IShape
{
    public List<TargetGroup> TargetGroups { get; set; }

    public string NextMarker { get; set; }

    void IShape.Exchange(IMembers members)
    {
        TargetGroups = members.Shapes(TargetGroups);
        NextMarker = members.String(NextMarker);
    }
}
