using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Slices;

/// <summary>What a protocol needs to know of one AWS service, and how its error codes become exceptions.</summary>
/// <param name="Name">The service's namespace, which names it in Core's metrics and logs.</param>
/// <param name="TargetPrefix">What precedes the operation in <c>X-Amz-Target</c>; for the JSON protocol.</param>
/// <param name="JsonVersion">1.0 or 1.1, in the content type.</param>
/// <param name="ApiVersion">The date that names this version of the API.</param>
internal sealed record AwsService(
    string Name,
    string ApiVersion,
    Func<ErrorResponse, HttpStatusCode, AmazonServiceException> ToException,
    string TargetPrefix = null,
    string JsonVersion = null);
