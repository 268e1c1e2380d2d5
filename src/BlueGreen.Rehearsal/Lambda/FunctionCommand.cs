using System.Diagnostics;
using System.Globalization;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Processes;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>How a function's process is started: its runtime's program, in nothing but Lambda's environment.</summary>
internal static class FunctionCommand
{
    /// <exception cref="AwsException">The runtime is not imitated, or the package lacks the program.</exception>
    public static ProcessStartInfo Of(FunctionSettings function)
    {
        var start = function.Runtime switch
        {
            "dotnet8" or "dotnet10" => new ProcessStartInfo("dotnet", [Packaged(function, $"{function.Handler}.dll")]),
            "provided.al2023" => new ProcessStartInfo(Packaged(function, "bootstrap")),
            _ => throw new AwsException(
                "InvalidParameterValueException",
                $"{function.Name}: the rehearsal runs dotnet8, dotnet10 and provided.al2023, not {function.Runtime}."),
        };
        start.WorkingDirectory = function.Directory;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return start;
    }

    /// <remarks>Source: Lambda Developer Guide, "Defined runtime environment variables".</remarks>
    public static ProcessStartInfo Of(
        FunctionSettings function, LambdaOptions options, string runtimeApi, string logStream)
    {
        var start = Of(function);
        var variables = start.Environment;
        ProcessEnvironment.Set(variables, [.. options.Network, .. function.Environment]);
        var keys = options.Credentials.IssueFor(function.RoleArn, function.Name);
        variables["AWS_ACCESS_KEY_ID"] = keys.AccessKeyId;
        variables["AWS_SECRET_ACCESS_KEY"] = keys.SecretAccessKey;
        variables["AWS_SESSION_TOKEN"] = keys.SessionToken;
        variables["AWS_REGION"] = options.Account.Region;
        variables["AWS_DEFAULT_REGION"] = options.Account.Region;
        variables["AWS_ENDPOINT_URL"] = options.EndpointUrl.ToString();
        variables["AWS_EXECUTION_ENV"] = $"AWS_Lambda_{function.Runtime}";
        variables["AWS_LAMBDA_RUNTIME_API"] = runtimeApi;
        variables["AWS_LAMBDA_FUNCTION_NAME"] = function.Name;
        variables["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST";
        variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = function.MemoryMegabytes.ToString(CultureInfo.InvariantCulture);
        variables["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
        variables["AWS_LAMBDA_LOG_GROUP_NAME"] = function.LogGroup;
        variables["AWS_LAMBDA_LOG_STREAM_NAME"] = logStream;
        variables["AWS_LAMBDA_LOG_FORMAT"] = function.LogsJson ? "JSON" : "Text";
        variables["LAMBDA_TASK_ROOT"] = function.Directory;
        variables["_HANDLER"] = function.Handler;
        variables["TZ"] = ":UTC";
        return start;
    }

    private static string Packaged(FunctionSettings function, string file)
    {
        var path = Path.Combine(function.Directory, file);
        return File.Exists(path) ? path : throw new AwsException(
            "InvalidParameterValueException",
            $"{function.Name}: its package has no {file} (looked in {function.Directory}).");
    }
}
