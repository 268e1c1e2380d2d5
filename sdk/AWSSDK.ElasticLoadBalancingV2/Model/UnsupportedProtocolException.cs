using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>UnsupportedProtocol</c>.</summary>
public partial class UnsupportedProtocolException : AmazonElasticLoadBalancingV2Exception
{
    public UnsupportedProtocolException(string message) : base(message)
    {
    }

    public UnsupportedProtocolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UnsupportedProtocolException(
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
