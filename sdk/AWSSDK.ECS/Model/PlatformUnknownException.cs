using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>Thrown where the service answers with the error code <c>PlatformUnknownException</c>.</summary>
public partial class PlatformUnknownException : AmazonECSException
{
    public PlatformUnknownException(string message) : base(message)
    {
    }

    public PlatformUnknownException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PlatformUnknownException(
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
