using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>InvalidTarget</c>.</summary>
public partial class InvalidTargetException : AmazonElasticLoadBalancingV2Exception
{
    public InvalidTargetException(string message) : base(message)
    {
    }

    public InvalidTargetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidTargetException(
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
