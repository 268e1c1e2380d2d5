using System.Net;
using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slices;

namespace Amazon.CloudWatch;

/// <summary>This service as its protocol sees it, and its error codes as exceptions.</summary>
internal static class AmazonCloudWatchService
{
    public static readonly AwsService Description = new(
        Name: "Amazon.CloudWatch",
        ApiVersion: "2010-08-01",
        ToException);

    private static AmazonCloudWatchException ToException(ErrorResponse error, HttpStatusCode status)
    {
        var (text, inner, type, code, request) =
            (error.Message, error.InnerException, error.Type, error.Code, error.RequestId);
        return code switch
        {
            "InternalServiceError" => new InternalServiceException(text, inner, type, code, request, status),
            "InvalidFormat" => new InvalidFormatException(text, inner, type, code, request, status),
            "InvalidNextToken" => new InvalidNextTokenException(text, inner, type, code, request, status),
            "InvalidParameterCombination" =>
                new InvalidParameterCombinationException(text, inner, type, code, request, status),
            "InvalidParameterValue" => new InvalidParameterValueException(text, inner, type, code, request, status),
            "MissingParameter" => new MissingRequiredParameterException(text, inner, type, code, request, status),
            "ResourceNotFound" => new ResourceNotFoundException(text, inner, type, code, request, status),
            _ => new AmazonCloudWatchException(text, inner, type, code, request, status),
        };
    }
}
