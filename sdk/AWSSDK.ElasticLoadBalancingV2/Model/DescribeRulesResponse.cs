using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DescribeRulesAsync"/> answers.</summary>
public partial class DescribeRulesResponse : AmazonWebServiceResponse, IShape
{
    public List<Rule> Rules { get; set; }

    public string NextMarker { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Rules = members.Shapes(Rules);
        NextMarker = members.String(NextMarker);
    }
}
