using System.Net;
using Amazon.ECR.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slices;

namespace Amazon.ECR;

/// <summary>This service as its protocol sees it, and its error codes as exceptions.</summary>
internal static class AmazonECRService
{
    public static readonly AwsService Description = new(
        Name: "Amazon.ECR",
        ApiVersion: "2015-09-21",
        ToException,
        TargetPrefix: "AmazonEC2ContainerRegistry_V20150921",
        JsonVersion: "1.1");

    private static AmazonECRException ToException(ErrorResponse error, HttpStatusCode status)
    {
        var (text, inner, type, code, request) =
            (error.Message, error.InnerException, error.Type, error.Code, error.RequestId);
        return code switch
        {
            "ImageAlreadyExistsException" => new ImageAlreadyExistsException(text, inner, type, code, request, status),
            "ImageDigestDoesNotMatchException" =>
                new ImageDigestDoesNotMatchException(text, inner, type, code, request, status),
            "ImageNotFoundException" => new ImageNotFoundException(text, inner, type, code, request, status),
            "ImageTagAlreadyExistsException" =>
                new ImageTagAlreadyExistsException(text, inner, type, code, request, status),
            "InvalidParameterException" => new InvalidParameterException(text, inner, type, code, request, status),
            "KmsException" => new KmsException(text, inner, type, code, request, status),
            "LayersNotFoundException" => new LayersNotFoundException(text, inner, type, code, request, status),
            "LimitExceededException" => new LimitExceededException(text, inner, type, code, request, status),
            "ReferencedImagesNotFoundException" =>
                new ReferencedImagesNotFoundException(text, inner, type, code, request, status),
            "RepositoryNotFoundException" => new RepositoryNotFoundException(text, inner, type, code, request, status),
            "ServerException" => new ServerException(text, inner, type, code, request, status),
            "UnableToGetUpstreamImageException" =>
                new UnableToGetUpstreamImageException(text, inner, type, code, request, status),
            _ => new AmazonECRException(text, inner, type, code, request, status),
        };
    }
}
