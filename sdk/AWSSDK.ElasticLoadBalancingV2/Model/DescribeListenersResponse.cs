using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeListenersAsync"/> answers.</summary>
public partial class DescribeListenersResponse : AmazonWebServiceResponse, IShape
{
    public List<Listener> Listeners { get; set; }

    public string NextMarker { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Listeners = members.Shapes(Listeners);
        NextMarker = members.String(NextMarker);
    }
}
