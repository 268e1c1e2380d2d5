using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeLoadBalancersAsync"/> answers.</summary>
public partial class DescribeLoadBalancersResponse : AmazonWebServiceResponse, IShape
{
    public List<LoadBalancer> LoadBalancers { get; set; }

    public string NextMarker { get; set; }

    void IShape.Exchange(IMembers members)
    {
        LoadBalancers = members.Shapes(LoadBalancers);
        NextMarker = members.String(NextMarker);
    }
}
