using System.Net;
using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>What every error of this service is; itself thrown for codes that have no type of their own.</summary>
public partial class AmazonECRException : AmazonServiceException
{
    public AmazonECRException(string message) : base(message)
    {
    }

    public AmazonECRException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonECRException(
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
