using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>ListenerNotFound</c>.</summary>
public partial class ListenerNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    public ListenerNotFoundException(string message) : base(message)
    {
    }

    public ListenerNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ListenerNotFoundException(
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
