using System.Globalization;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>The lines that Lambda itself writes around those of a function, as its log format has them.</summary>
/// <remarks>
/// Source: Lambda Developer Guide, "Sending Lambda function logs to CloudWatch Logs" and "Lambda Telemetry API Event
/// schema reference". In JSON, at the default level INFO, there is no event for an END.
/// </remarks>
public static class PlatformLines
{
    private const string Version = "$LATEST";

    public static IEnumerable<string> Start(FunctionSettings function, string requestId, DateTimeOffset at) =>
        function.LogsJson
            ? [Event("platform.start", at, new() { ["requestId"] = requestId, ["version"] = Version })]
            : [$"START RequestId: {requestId} Version: {Version}"];

    public static IEnumerable<string> End(FunctionSettings function, InvocationReport report, DateTimeOffset at) =>
        function.LogsJson ? [Event("platform.report", at, Record(function, report))] : Text(function, report, at);

    private static IEnumerable<string> Text(FunctionSettings function, InvocationReport report, DateTimeOffset at)
    {
        var id = report.RequestId;
        if (report.Outcome == InvocationOutcome.Timeout)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{Timestamp(at)} {id} Task timed out after {function.Timeout.TotalSeconds:0.00} seconds");
        }
        yield return $"END RequestId: {id}";
        var parts = new List<string>
        {
            $"REPORT RequestId: {id}",
            string.Create(CultureInfo.InvariantCulture, $"Duration: {report.Duration.TotalMilliseconds:0.00} ms"),
            string.Create(CultureInfo.InvariantCulture, $"Billed Duration: {report.BilledMilliseconds} ms"),
            string.Create(CultureInfo.InvariantCulture, $"Memory Size: {function.MemoryMegabytes} MB"),
            string.Create(CultureInfo.InvariantCulture, $"Max Memory Used: {Peak(report)} MB"),
        };
        if (report.StartTook is { } start)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"Init Duration: {start.TotalMilliseconds:0.00} ms"));
        }
        switch (report.Outcome)
        {
            case InvocationOutcome.Timeout:
                parts.Add("Status: timeout");
                break;
            case InvocationOutcome.Failure:
                parts.Add("Status: error");
                parts.Add($"Error Type: {report.ErrorType}");
                break;
        }
        yield return string.Join('\t', parts);
    }

    private static JsonObject Record(FunctionSettings function, InvocationReport report)
    {
        var metrics = new JsonObject
        {
            ["durationMs"] = Rounded(report.Duration),
            ["billedDurationMs"] = report.BilledMilliseconds,
            ["memorySizeMB"] = function.MemoryMegabytes,
            ["maxMemoryUsedMB"] = Peak(report),
        };
        if (report.StartTook is { } start)
        {
            metrics["initDurationMs"] = Rounded(start);
        }
        var record = new JsonObject { ["requestId"] = report.RequestId, ["metrics"] = metrics };
        record["status"] = report.Outcome.ToString().ToLowerInvariant();
        if (report.ErrorType is { } error)
        {
            record["errorType"] = error;
        }
        return record;
    }

    private static string Event(string type, DateTimeOffset at, JsonObject record) =>
        new JsonObject { ["time"] = Timestamp(at), ["type"] = type, ["record"] = record }.ToJsonString();

    private static string Timestamp(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static double Rounded(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);

    private static long Peak(InvocationReport report) => (long)Math.Ceiling(report.PeakMegabytes ?? 0);
}
