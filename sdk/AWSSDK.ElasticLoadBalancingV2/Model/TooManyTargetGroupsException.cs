using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>TooManyTargetGroups</c>.</summary>
public partial class TooManyTargetGroupsException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyTargetGroupsException(string message) : base(message)
    {
    }

    public TooManyTargetGroupsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TooManyTargetGroupsException(
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
