using System.Collections.Frozen;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>
/// Names a service's error as Step Functions does: the SDK's exception class behind the service's name.
/// </summary>
internal static class ServiceErrors
{
    /// <summary>
    /// Errors without a class of their own in most SDK clients: they arrive as the service's base exception.
    /// </summary>
    private static readonly FrozenSet<string> Unmodelled = new[]
    {
        "ValidationException", "ValidationError", "ThrottlingException", "Throttling", "AccessDenied",
        "AccessDeniedException", "UnrecognizedClientException", "UnknownOperationException",
    }.ToFrozenSet();

    /// <summary>Services whose API model has an error of that name after all (botocore's service models).</summary>
    private static readonly FrozenSet<string> ModellingDenials = new[] { "ecs", "events", "logs" }.ToFrozenSet();

    public static StateFailedException Of(AwsException error, TaskResource resource)
    {
        var names = ServiceNames.Of(resource.Service);
        var (service, cause) = resource.Kind == TaskResourceKind.AwsSdk
            ? (names.Sdk, $"{error.Message} (Service: {names.Sdk}, Status Code: {error.Status}, Request ID: rehearsal)")
            : (names.Optimised, $"{error.Message} (Service: {names.Legacy}; Status Code: {error.Status}; "
                + $"Error Code: {error.Code}; Request ID: rehearsal; Proxy: null)");
        return new StateFailedException($"{service}.{Class(error.Code, names, resource.Kind)}", cause);
    }

    private static string Class(string code, ServiceNames names, TaskResourceKind kind)
    {
        if (Unmodelled.Contains(code) && !(code == "AccessDeniedException" && ModellingDenials.Contains(names.Prefix)))
        {
            return kind == TaskResourceKind.AwsSdk ? $"{names.Sdk}Exception" : LegacyBase(names);
        }
        return code.EndsWith("Exception", StringComparison.Ordinal) ? code : $"{code}Exception";
    }

    /// <summary>`AmazonDynamoDBException`, `AWSLambdaException`.</summary>
    private static string LegacyBase(ServiceNames names) =>
        (names.Legacy.EndsWith("v2", StringComparison.Ordinal) ? names.Legacy[..^2] : names.Legacy) + "Exception";
}
