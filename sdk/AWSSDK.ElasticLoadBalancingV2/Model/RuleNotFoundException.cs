using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>RuleNotFound</c>.</summary>
public partial class RuleNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    public RuleNotFoundException(string message) : base(message)
    {
    }

    public RuleNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public RuleNotFoundException(
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
