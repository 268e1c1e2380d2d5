using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>Thrown where the service answers with the error code <c>RepositoryNotFoundException</c>.</summary>
public partial class RepositoryNotFoundException : AmazonECRException
{
    public RepositoryNotFoundException(string message) : base(message)
    {
    }

    public RepositoryNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public RepositoryNotFoundException(
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
