using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What every request to this service is.</summary>
public partial class AmazonCloudWatchRequest : AmazonWebServiceRequest;
