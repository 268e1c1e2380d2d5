using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>Thrown where the service answers with the error code <c>InvalidParameterException</c>.</summary>
public partial class InvalidParameterException : AmazonECSException
{
    public InvalidParameterException(string message) : base(message)
    {
    }

    public InvalidParameterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidParameterException(
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
