namespace BlueGreen.Rehearsal.Clock;

/// <summary>
/// A result that others await: they go on at the clock's next turn, never inside the call (and the locks) of whoever
/// gives it. On a virtual clock that is one thread and one order; a thread pool would have neither.
/// </summary>
public sealed class Promise<T>(TimeProvider clock)
{
    private readonly TaskCompletionSource<T> _kept = new();
    private T? _value;
    private int _given;

    /// <summary>Held here, because a system timer that nobody holds is collected before it fires.</summary>
    private ITimer? _turn;

    public Task<T> Task => _kept.Task;

    /// <summary>Whether it was given, though those who await it may not have heard yet.</summary>
    public bool IsGiven => Volatile.Read(ref _given) == 1;

    /// <summary>The first value counts; false for a later one.</summary>
    public bool TryGive(T value)
    {
        if (Interlocked.Exchange(ref _given, 1) == 1)
            return false;
        _value = value;
        var turn = clock.CreateTimer(
            static promise => ((Promise<T>)promise!).Keep(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _turn = turn;
        turn.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return true;
    }

    private void Keep()
    {
        _turn?.Dispose();
        _kept.TrySetResult(_value!);
    }
}
