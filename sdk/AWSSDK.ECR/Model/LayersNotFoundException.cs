using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Thrown where the service answers with the error code <c>LayersNotFoundException</c>.</summary>
public partial class LayersNotFoundException : AmazonECRException
{
    public LayersNotFoundException(string message) : base(message)
    {
    }

    public LayersNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public LayersNotFoundException(
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
