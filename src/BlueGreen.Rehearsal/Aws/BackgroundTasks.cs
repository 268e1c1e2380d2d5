using System.Collections.Concurrent;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>Work that goes on behind answered calls; all of it ends when its owner does.</summary>
public sealed class BackgroundTasks : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Starts <paramref name="work"/> at once; it runs until it ends or the owner is disposed.</summary>
    public void Run(Func<CancellationToken, Task> work)
    {
        var task = work(_stop.Token);
        _running[task] = 0;
        // A failed task stays, so that disposal reports it.
        task.ContinueWith(
            ended => _running.TryRemove(ended, out _),
            CancellationToken.None, TaskContinuationOptions.NotOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await Task.WhenAll(_running.Keys);
        }
        catch (OperationCanceledException)
        {
            // That is how they were asked to end.
        }
        _stop.Dispose();
    }
}
