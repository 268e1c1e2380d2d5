using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>TooManyActions</c>.</summary>
public partial class TooManyActionsException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyActionsException(string message) : base(message)
    {
    }

    public TooManyActionsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TooManyActionsException(
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
