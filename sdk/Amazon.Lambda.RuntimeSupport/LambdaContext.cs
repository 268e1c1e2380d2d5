using System.Globalization;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The context of one event: its own headers, and the environment's variables.</summary>
internal sealed class LambdaContext(string requestId, string functionArn, string? deadlineMilliseconds, string traceId)
    : ILambdaContext
{
    public string AwsRequestId { get; } = requestId;

    public string InvokedFunctionArn { get; } = functionArn;

    public string TraceId { get; } = traceId;

    public ILambdaLogger Logger { get; } = new LambdaConsoleLogger(requestId);

    public string FunctionName => Variable("AWS_LAMBDA_FUNCTION_NAME");

    public string FunctionVersion => Variable("AWS_LAMBDA_FUNCTION_VERSION");

    public string LogGroupName => Variable("AWS_LAMBDA_LOG_GROUP_NAME");

    public string LogStreamName => Variable("AWS_LAMBDA_LOG_STREAM_NAME");

    public int MemoryLimitInMB =>
        int.TryParse(Variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), CultureInfo.InvariantCulture, out var megabytes)
            ? megabytes
            : 0;

    public IClientContext? ClientContext => null;

    public ICognitoIdentity? Identity => null;

    public TimeSpan RemainingTime
    {
        get
        {
            if (!long.TryParse(deadlineMilliseconds, CultureInfo.InvariantCulture, out var deadline))
            {
                return TimeSpan.Zero;
            }
            var left = DateTimeOffset.FromUnixTimeMilliseconds(deadline) - DateTimeOffset.UtcNow;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
