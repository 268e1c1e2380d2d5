using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>Thrown where the service answers with the error code <c>ClusterNotFoundException</c>.</summary>
public partial class ClusterNotFoundException : AmazonECSException
{
    public ClusterNotFoundException(string message) : base(message)
    {
    }

    public ClusterNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ClusterNotFoundException(
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
