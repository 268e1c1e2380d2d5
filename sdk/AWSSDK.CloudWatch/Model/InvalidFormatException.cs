using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>Thrown where the service answers with the error code <c>InvalidFormat</c>.</summary>
public partial class InvalidFormatException : AmazonCloudWatchException
{
    public InvalidFormatException(string message) : base(message)
    {
    }

    public InvalidFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidFormatException(
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
