using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Thrown where the service answers with the error code <c>ReferencedImagesNotFoundException</c>.</summary>
public partial class ReferencedImagesNotFoundException : AmazonECRException
{
    public ReferencedImagesNotFoundException(string message) : base(message)
    {
    }

    public ReferencedImagesNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ReferencedImagesNotFoundException(
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
