using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>PriorityInUse</c>.</summary>
public partial class PriorityInUseException : AmazonElasticLoadBalancingV2Exception
{
    public PriorityInUseException(string message) : base(message)
    {
    }

    public PriorityInUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PriorityInUseException(
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
