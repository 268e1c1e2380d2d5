using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>InvalidConfigurationRequest</c>.</summary>
public partial class InvalidConfigurationRequestException : AmazonElasticLoadBalancingV2Exception
{
    public InvalidConfigurationRequestException(string message) : base(message)
    {
    }

    public InvalidConfigurationRequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidConfigurationRequestException(
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
