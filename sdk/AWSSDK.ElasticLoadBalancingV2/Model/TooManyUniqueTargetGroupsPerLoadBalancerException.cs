using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>
/// Thrown where the service answers with the error code <c>TooManyUniqueTargetGroupsPerLoadBalancer</c>.
/// </summary>
public partial class TooManyUniqueTargetGroupsPerLoadBalancerException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyUniqueTargetGroupsPerLoadBalancerException(string message) : base(message)
    {
    }

    public TooManyUniqueTargetGroupsPerLoadBalancerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TooManyUniqueTargetGroupsPerLoadBalancerException(
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
