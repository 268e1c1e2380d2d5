using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>
/// Runs a function to its end, whoever asks: the state machine, an event target, a custom resource, a client.
/// </summary>
public interface ILambdaInvoker
{
    /// <param name="payload">Read before this returns, and never changed: it stays its owner's.</param>
    /// <exception cref="Aws.AwsException">`ResourceNotFoundException`, `TooManyRequestsException`...</exception>
    Task<LambdaResult> InvokeAsync(string functionArnOrName, JsonNode? payload, CancellationToken cancel);
}

/// <summary>
/// What the function answered. With <see cref="FunctionError"/> (`Unhandled`), the payload is
/// <c>{errorMessage, errorType, stackTrace}</c>. A killed or exited process is `Runtime.ExitError`; a time-out
/// `Sandbox.Timedout`.
/// </summary>
public sealed record LambdaResult(JsonNode? Payload, string? FunctionError, string RequestId);
