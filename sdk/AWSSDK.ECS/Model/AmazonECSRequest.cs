using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What every request to this service is.</summary>
public partial class AmazonECSRequest : AmazonWebServiceRequest;
