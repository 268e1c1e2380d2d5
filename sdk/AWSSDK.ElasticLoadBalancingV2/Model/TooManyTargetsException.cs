using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>TooManyTargets</c>.</summary>
public partial class TooManyTargetsException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyTargetsException(string message) : base(message)
    {
    }

    public TooManyTargetsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TooManyTargetsException(
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
