using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Thrown where the service answers with the error code <c>TargetGroupAssociationLimit</c>.</summary>
public partial class TargetGroupAssociationLimitException : AmazonElasticLoadBalancingV2Exception
{
    public TargetGroupAssociationLimitException(string message) : base(message)
    {
    }

    public TargetGroupAssociationLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TargetGroupAssociationLimitException(
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
