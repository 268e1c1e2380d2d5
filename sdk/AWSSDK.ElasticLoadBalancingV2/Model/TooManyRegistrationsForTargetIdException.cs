using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>TooManyRegistrationsForTargetId</c>.</summary>
public partial class TooManyRegistrationsForTargetIdException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyRegistrationsForTargetIdException(string message) : base(message)
    {
    }

    public TooManyRegistrationsForTargetIdException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TooManyRegistrationsForTargetIdException(
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
