using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>Thrown where the service answers with the error code <c>UnsupportedFeatureException</c>.</summary>
public partial class UnsupportedFeatureException : AmazonECSException
{
    public UnsupportedFeatureException(string message) : base(message)
    {
    }

    public UnsupportedFeatureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UnsupportedFeatureException(
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
