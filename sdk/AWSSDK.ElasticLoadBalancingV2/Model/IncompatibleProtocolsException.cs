using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>IncompatibleProtocols</c>.</summary>
public partial class IncompatibleProtocolsException : AmazonElasticLoadBalancingV2Exception
{
    public IncompatibleProtocolsException(string message) : base(message)
    {
    }

    public IncompatibleProtocolsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public IncompatibleProtocolsException(
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
