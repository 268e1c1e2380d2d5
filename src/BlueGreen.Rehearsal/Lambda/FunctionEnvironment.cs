using BlueGreen.Rehearsal.Iam;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>What Lambda puts into every function's environment ("Defined runtime environment variables").</summary>
internal sealed class FunctionEnvironment(
    ICredentials credentials, string region, Uri endpoint, IReadOnlyDictionary<string, string> network)
{
    public IEnumerable<KeyValuePair<string, string>> Of(FunctionConfiguration function, string runtimeApi)
    {
        var keys = credentials.IssueFor(function.RoleArn);
        return
        [
            .. network,
            .. function.Environment,
            new("AWS_LAMBDA_RUNTIME_API", runtimeApi),
            new("AWS_LAMBDA_FUNCTION_NAME", function.Name),
            new("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
            new("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", $"{function.MemoryMegabytes}"),
            new("AWS_LAMBDA_LOG_GROUP_NAME", $"/aws/lambda/{function.Name}"),
            new("AWS_EXECUTION_ENV", $"AWS_Lambda_{function.Runtime}"),
            new("AWS_REGION", region),
            new("AWS_DEFAULT_REGION", region),
            new("AWS_ACCESS_KEY_ID", keys.AccessKeyId),
            new("AWS_SECRET_ACCESS_KEY", keys.SecretAccessKey),
            new("AWS_SESSION_TOKEN", keys.SessionToken),
            new("AWS_ENDPOINT_URL", endpoint.ToString().TrimEnd('/')),
            new("LAMBDA_TASK_ROOT", function.CodeDirectory),
        ];
    }
}
