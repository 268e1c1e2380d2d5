using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>Thrown where the service answers with the error code <c>NamespaceNotFoundException</c>.</summary>
public partial class NamespaceNotFoundException : AmazonECSException
{
    public NamespaceNotFoundException(string message) : base(message)
    {
    }

    public NamespaceNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public NamespaceNotFoundException(
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
