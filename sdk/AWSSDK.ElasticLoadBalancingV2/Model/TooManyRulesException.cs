using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>TooManyRules</c>.</summary>
public partial class TooManyRulesException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyRulesException(string message) : base(message)
    {
    }

    public TooManyRulesException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TooManyRulesException(
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
