using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Thrown where the service answers with the error code <c>ImageDigestDoesNotMatchException</c>.</summary>
public partial class ImageDigestDoesNotMatchException : AmazonECRException
{
    public ImageDigestDoesNotMatchException(string message) : base(message)
    {
    }

    public ImageDigestDoesNotMatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ImageDigestDoesNotMatchException(
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
