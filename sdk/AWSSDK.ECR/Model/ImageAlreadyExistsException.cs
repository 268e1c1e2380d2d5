using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Thrown where the service answers with the error code <c>ImageAlreadyExistsException</c>.</summary>
public partial class ImageAlreadyExistsException : AmazonECRException
{
    public ImageAlreadyExistsException(string message) : base(message)
    {
    }

    public ImageAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ImageAlreadyExistsException(
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
