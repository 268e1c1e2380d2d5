using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Thrown where the service answers with the error code <c>KmsException</c>.</summary>
public partial class KmsException : AmazonECRException
{
    public KmsException(string message) : base(message)
    {
    }

    public KmsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public KmsException(
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
