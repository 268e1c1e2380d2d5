using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Thrown where the service answers with the error code <c>UnableToGetUpstreamImageException</c>.</summary>
public partial class UnableToGetUpstreamImageException : AmazonECRException
{
    public UnableToGetUpstreamImageException(string message) : base(message)
    {
    }

    public UnableToGetUpstreamImageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UnableToGetUpstreamImageException(
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
