using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>OperationNotPermitted</c>.</summary>
public partial class OperationNotPermittedException : AmazonElasticLoadBalancingV2Exception
{
    public OperationNotPermittedException(string message) : base(message)
    {
    }

    public OperationNotPermittedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public OperationNotPermittedException(
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
