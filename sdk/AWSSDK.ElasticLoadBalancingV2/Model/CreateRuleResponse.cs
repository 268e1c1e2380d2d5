using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.CreateRuleAsync"/> answers.</summary>
public partial class CreateRuleResponse : AmazonWebServiceResponse, IShape
{
    public List<Rule> Rules { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Rules = members.Shapes(Rules);
    }
}
