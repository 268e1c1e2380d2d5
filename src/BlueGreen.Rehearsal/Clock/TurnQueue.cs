namespace BlueGreen.Rehearsal.Clock;

/// <summary>
/// Work that is done in the order of its coming, one at a time, behind the back of whoever brings it: at the clock's
/// next turn.
/// </summary>
public sealed class TurnQueue<T> : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<T> _waiting = new();
    private readonly Action<T> _work;
    private readonly ITimer _turn;
    private bool _isBusy;

    public TurnQueue(TimeProvider clock, Action<T> work)
    {
        _work = work;
        _turn = clock.CreateTimer(
            static queue => ((TurnQueue<T>)queue!).Drain(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(T item)
    {
        lock (_gate)
        {
            _waiting.Enqueue(item);
            if (_isBusy)
                return;
            _isBusy = true;
        }
        _turn.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _turn.Dispose();

    private void Drain()
    {
        while (TryTake(out var item))
            _work(item);
    }

    private bool TryTake(out T item)
    {
        lock (_gate)
        {
            _isBusy = _waiting.TryDequeue(out item!);
            return _isBusy;
        }
    }
}
