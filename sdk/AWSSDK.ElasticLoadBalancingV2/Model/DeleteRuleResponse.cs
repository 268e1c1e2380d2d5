using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <see cref="IAmazonElasticLoadBalancingV2.DeleteRuleAsync"/> answers.</summary>
public partial class DeleteRuleResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Exchange(IMembers members)
    {
    }
}
