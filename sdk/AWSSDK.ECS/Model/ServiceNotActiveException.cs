using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>Thrown where the service answers with the error code <c>ServiceNotActiveException</c>.</summary>
public partial class ServiceNotActiveException : AmazonECSException
{
    public ServiceNotActiveException(string message) : base(message)
    {
    }

    public ServiceNotActiveException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ServiceNotActiveException(
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
