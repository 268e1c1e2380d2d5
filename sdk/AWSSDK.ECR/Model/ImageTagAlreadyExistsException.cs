using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Thrown where the service answers with the error code <c>ImageTagAlreadyExistsException</c>.</summary>
public partial class ImageTagAlreadyExistsException : AmazonECRException
{
    public ImageTagAlreadyExistsException(string message) : base(message)
    {
    }

    public ImageTagAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ImageTagAlreadyExistsException(
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
