using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>One event on its way through an execution environment.</summary>
internal sealed class PendingInvocation(
    string requestId, string functionArn, string payload, DateTimeOffset deadline)
{
    private readonly TaskCompletionSource<LambdaResult> _answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string RequestId => requestId;

    public string FunctionArn => functionArn;

    public string Payload => payload;

    /// <summary>By the machine's own clock: the process compares it with its own.</summary>
    public DateTimeOffset Deadline => deadline;

    public Task<LambdaResult> Answer => _answer.Task;

    /// <summary>The first answer counts: a process may die after it has answered.</summary>
    public void Succeed(JsonNode? payload) => _answer.TrySetResult(new(payload, null, requestId));

    public void Fail(JsonNode? error) => _answer.TrySetResult(new(error, "Unhandled", requestId));

    public void Fail(string type, string message) => Fail(new JsonObject
    {
        ["errorType"] = type,
        ["errorMessage"] = $"RequestId: {requestId} Error: {message}",
    });
}
