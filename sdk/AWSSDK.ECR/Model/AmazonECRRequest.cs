using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What every request to this service is.</summary>
public partial class AmazonECRRequest : AmazonWebServiceRequest;
