using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.ModifyRuleAsync"/> answers.</summary>
public partial class ModifyRuleResponse : AmazonWebServiceResponse, IShape
{
    public List<Rule> Rules { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Rules = members.Shapes(Rules);
    }
}
