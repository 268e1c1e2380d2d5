using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Thrown where the service answers with the error code <c>ImageNotFoundException</c>.</summary>
public partial class ImageNotFoundException : AmazonECRException
{
    public ImageNotFoundException(string message) : base(message)
    {
    }

    public ImageNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ImageNotFoundException(
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
