namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>
/// One execution's logical thread: whatever completes (a timer, a task, a token), its continuation runs here, one at a
/// time and in order, on whichever thread brought it. With virtual time that is one thread, and every run is the same.
/// </summary>
internal sealed class Lane : SynchronizationContext
{
    private readonly Lock _gate = new();
    private readonly Queue<(SendOrPostCallback Work, object? State)> _waiting = new();
    private bool _isBusy;

    /// <summary>Starts a call into the world outside, whose own continuations must not come back here.</summary>
    /// <remarks>
    /// Also for completing what others await: .NET sends a continuation to the thread pool, out of all order, when it
    /// finds a foreign context here.
    /// </remarks>
    public static T Outside<T>(Func<T> call)
    {
        var lane = Current;
        SetSynchronizationContext(null);
        try
        {
            return call();
        }
        finally
        {
            SetSynchronizationContext(lane);
        }
    }

    public void Post(Action work) => Post(static action => ((Action)action!)(), work);

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            _waiting.Enqueue((d, state));
            if (_isBusy)
            {
                return;
            }
            _isBusy = true;
        }
        Drain();
    }

    public override SynchronizationContext CreateCopy() => this;

    private void Drain()
    {
        var outside = Current;
        SetSynchronizationContext(this);
        try
        {
            while (TryTake(out var next))
            {
                next.Work(next.State);
            }
        }
        finally
        {
            SetSynchronizationContext(outside);
        }
    }

    private bool TryTake(out (SendOrPostCallback Work, object? State) next)
    {
        lock (_gate)
        {
            _isBusy = _waiting.TryDequeue(out next);
            return _isBusy;
        }
    }
}
