using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>InvalidLoadBalancerAction</c>.</summary>
public partial class InvalidLoadBalancerActionException : AmazonElasticLoadBalancingV2Exception
{
    public InvalidLoadBalancerActionException(string message) : base(message)
    {
    }

    public InvalidLoadBalancerActionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidLoadBalancerActionException(
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
