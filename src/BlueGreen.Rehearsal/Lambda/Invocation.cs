namespace BlueGreen.Rehearsal.Lambda;

/// <summary>One event on its way through one process, and the promise of its answer.</summary>
/// <param name="Event">The payload's bytes, as the function receives them.</param>
/// <param name="DiesOnceHandedOver">A scenario wants the process killed when it has this event.</param>
internal sealed record Invocation(string RequestId, byte[] Event, bool DiesOnceHandedOver)
{
    private readonly TaskCompletionSource<LambdaResult> _answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource<string> _logTail = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<LambdaResult> Answer => _answer.Task;

    /// <summary>The end of what was logged of it; completes when the process is ready for the next, or gone.</summary>
    public Task<string> LogTail => _logTail.Task;

    /// <summary>The first answer counts; false for a later one.</summary>
    public bool Complete(LambdaResult result) => _answer.TrySetResult(result);

    public void Logged(string tail) => _logTail.TrySetResult(tail);
}
