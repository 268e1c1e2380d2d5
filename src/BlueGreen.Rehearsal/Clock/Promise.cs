namespace BlueGreen.Rehearsal.Clock;

/// <summary>
/// A result that others await: they go on at the clock's next turn, never inside the call (and the locks) of whoever
/// gives it. On a virtual clock that is one thread and one order; a thread pool would have neither.
/// </summary>
/// <remarks>Everybody awaits a task of his own: .NET sends all but one of a task's awaiters to the pool.</remarks>
public sealed class Promise<T>(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private List<TaskCompletionSource<T>> _awaiters = [];
    private T? _value;
    private bool _isKept;

    /// <summary>Held here, because a system timer that nobody holds is collected before it fires.</summary>
    private ITimer? _turn;

    /// <summary>A task for one awaiter.</summary>
    public Task<T> Task
    {
        get
        {
            lock (_gate)
            {
                if (_isKept)
                    return System.Threading.Tasks.Task.FromResult(_value!);
                var awaiter = new TaskCompletionSource<T>();
                _awaiters.Add(awaiter);
                return awaiter.Task;
            }
        }
    }

    /// <summary>Whether it was given, though those who await it may not have heard yet.</summary>
    public bool IsGiven { get; private set; }

    /// <summary>The first value counts; false for a later one.</summary>
    public bool TryGive(T value)
    {
        lock (_gate)
        {
            if (IsGiven)
                return false;
            (IsGiven, _value) = (true, value);
            _turn = clock.CreateTimer(
                static promise => ((Promise<T>)promise!).Keep(), this,
                Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _turn.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            return true;
        }
    }

    private void Keep()
    {
        List<TaskCompletionSource<T>> awaiters;
        lock (_gate)
        {
            _isKept = true;
            (awaiters, _awaiters) = (_awaiters, []);
            _turn?.Dispose();
        }
        foreach (var awaiter in awaiters)
            awaiter.TrySetResult(_value!);
    }
}
