using System.Globalization;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>The answers that Lambda gives in a function's place.</summary>
public static class FunctionFailure
{
    public const string Unhandled = "Unhandled";
    public const string ExitError = "Runtime.ExitError";
    public const string TimeoutError = "Sandbox.Timedout";

    public static LambdaResult TimedOut(string requestId, TimeSpan after) => Of(
        requestId,
        TimeoutError,
        string.Create(CultureInfo.InvariantCulture, $"Task timed out after {after.TotalSeconds:0.00} seconds"));

    /// <param name="exitCode">Null when a signal ended it, or when nobody knows.</param>
    public static LambdaResult Exited(string requestId, int? exitCode) => Of(
        requestId,
        ExitError,
        exitCode is { } code
            ? $"Runtime exited with error: exit status {code.ToString(CultureInfo.InvariantCulture)}"
            : "Runtime exited with error: signal: killed");

    private static LambdaResult Of(string requestId, string type, string message) => new(
        new JsonObject { ["errorType"] = type, ["errorMessage"] = $"RequestId: {requestId} Error: {message}" },
        Unhandled,
        requestId);
}
