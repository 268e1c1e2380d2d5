using System.Net;
using Amazon.ECS.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slices;

namespace Amazon.ECS;

/// <summary>This service as its protocol sees it, and its error codes as exceptions.</summary>
internal static class AmazonECSService
{
    public static readonly AwsService Description = new(
        Name: "Amazon.ECS",
        ApiVersion: "2014-11-13",
        ToException,
        TargetPrefix: "AmazonEC2ContainerServiceV20141113",
        JsonVersion: "1.1");

    private static AmazonECSException ToException(ErrorResponse error, HttpStatusCode status)
    {
        var (text, inner, type, code, request) =
            (error.Message, error.InnerException, error.Type, error.Code, error.RequestId);
        return code switch
        {
            "AccessDeniedException" => new AccessDeniedException(text, inner, type, code, request, status),
            "ClientException" => new ClientException(text, inner, type, code, request, status),
            "ClusterNotFoundException" => new ClusterNotFoundException(text, inner, type, code, request, status),
            "InvalidParameterException" => new InvalidParameterException(text, inner, type, code, request, status),
            "LimitExceededException" => new LimitExceededException(text, inner, type, code, request, status),
            "NamespaceNotFoundException" => new NamespaceNotFoundException(text, inner, type, code, request, status),
            "PlatformTaskDefinitionIncompatibilityException" =>
                new PlatformTaskDefinitionIncompatibilityException(text, inner, type, code, request, status),
            "PlatformUnknownException" => new PlatformUnknownException(text, inner, type, code, request, status),
            "ServerException" => new ServerException(text, inner, type, code, request, status),
            "ServiceNotActiveException" => new ServiceNotActiveException(text, inner, type, code, request, status),
            "ServiceNotFoundException" => new ServiceNotFoundException(text, inner, type, code, request, status),
            "UnsupportedFeatureException" => new UnsupportedFeatureException(text, inner, type, code, request, status),
            _ => new AmazonECSException(text, inner, type, code, request, status),
        };
    }
}
