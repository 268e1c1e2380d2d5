using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What every request to this service is.</summary>
public partial class AmazonElasticLoadBalancingV2Request : AmazonWebServiceRequest;
