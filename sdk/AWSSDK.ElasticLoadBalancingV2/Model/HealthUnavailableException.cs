using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>HealthUnavailable</c>.</summary>
public partial class HealthUnavailableException : AmazonElasticLoadBalancingV2Exception
{
    public HealthUnavailableException(string message) : base(message)
    {
    }

    public HealthUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HealthUnavailableException(
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
