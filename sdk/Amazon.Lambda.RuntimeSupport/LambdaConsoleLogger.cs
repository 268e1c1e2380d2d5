using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Lines on standard output, which Lambda collects, each with its time, request and level.</summary>
internal sealed class LambdaConsoleLogger(string requestId) : ILambdaLogger
{
    /// <summary>For what happens outside every invocation.</summary>
    public static readonly ILambdaLogger Unattached = new LambdaConsoleLogger("");

    public void Log(string message) => Log(nameof(LogLevel.Information), message);

    public void LogLine(string message) => Log(nameof(LogLevel.Information), message);

    public void Log(string level, string message) =>
        Console.WriteLine($"{DateTime.UtcNow:yyyy-MM-ddTHH:mm:ss.fffZ}\t{requestId}\t{level}\t{message}");
}
