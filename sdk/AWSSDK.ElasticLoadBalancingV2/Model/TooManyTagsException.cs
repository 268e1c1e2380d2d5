using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>TooManyTags</c>.</summary>
public partial class TooManyTagsException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyTagsException(string message) : base(message)
    {
    }

    public TooManyTagsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TooManyTagsException(
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
