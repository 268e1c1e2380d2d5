using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>
/// Thrown where the service answers with the error code <c>PlatformTaskDefinitionIncompatibilityException</c>.
/// </summary>
public partial class PlatformTaskDefinitionIncompatibilityException : AmazonECSException
{
    public PlatformTaskDefinitionIncompatibilityException(string message) : base(message)
    {
    }

    public PlatformTaskDefinitionIncompatibilityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PlatformTaskDefinitionIncompatibilityException(
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
