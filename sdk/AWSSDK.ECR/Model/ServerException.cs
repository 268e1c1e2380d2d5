using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Thrown where the service answers with the error code <c>ServerException</c>.</summary>
public partial class ServerException : AmazonECRException
{
    public ServerException(string message) : base(message)
    {
    }

    public ServerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ServerException(
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
