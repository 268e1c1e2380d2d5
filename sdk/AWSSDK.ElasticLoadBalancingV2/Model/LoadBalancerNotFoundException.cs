using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>LoadBalancerNotFound</c>.</summary>
public partial class LoadBalancerNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    public LoadBalancerNotFoundException(string message) : base(message)
    {
    }

    public LoadBalancerNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public LoadBalancerNotFoundException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
