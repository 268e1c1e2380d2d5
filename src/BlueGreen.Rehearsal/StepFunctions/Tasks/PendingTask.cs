namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>A task that waits for its token; heartbeats renew its life.</summary>
internal sealed class PendingTask(string token)
{
    private TaskCompletionSource _beat = new();

    public string Token { get; } = token;

    public TaskCompletionSource<TaskAnswer> Answer { get; } = new();

    /// <summary>Ends at the next heartbeat.</summary>
    public Task NextBeat => Volatile.Read(ref _beat).Task;

    public void Beat() => Interlocked.Exchange(ref _beat, new TaskCompletionSource()).TrySetResult();
}
