namespace BlueGreen.Rehearsal.Lambda;

/// <summary>One event on its way through one process, and the promise of its answer.</summary>
/// <param name="Event">The payload's bytes, as the function receives them.</param>
/// <param name="DiesOnceHandedOver">A scenario wants the process killed when it has this event.</param>
internal sealed record Invocation(string RequestId, byte[] Event, bool DiesOnceHandedOver)
{
    private readonly TaskCompletionSource<LambdaResult> _answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<LambdaResult> Answer => _answer.Task;

    /// <summary>The first answer counts; false for a later one.</summary>
    public bool Complete(LambdaResult result) => _answer.TrySetResult(result);
}
