namespace BlueGreen.Rehearsal.Clock;

/// <summary>
/// A clock that stands still until told to jump to its next due timer, so that a day of waiting costs nothing.
/// </summary>
/// <remarks>
/// Timers due at the same instant fire in the order in which they were set, on the caller's thread. The same program
/// therefore always takes the same path. Not for concurrent use: one thread drives it.
/// </remarks>
public sealed class VirtualTimeProvider(DateTimeOffset start) : TimeProvider
{
    /// <summary>Below this many timers that no longer count, clearing them out is not worth its while.</summary>
    private const int StaleMin = 64;

    private readonly PriorityQueue<VirtualTimer, (DateTimeOffset Due, long Order)> _due = new();
    private DateTimeOffset _now = start;
    private long _order;
    private int? _driver;
    private volatile string? _escape;
    private int _stale;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to the next due timer and fires it; false when no timer is set.</summary>
    public bool Jump()
    {
        while (_due.TryDequeue(out var timer, out var at))
        {
            if (timer.Armed != at.Order)
            {
                _stale--;
                continue; // It was changed or disposed of after being queued.
            }
            _now = at.Due > _now ? at.Due : _now;
            FireHere(timer);
            return true;
        }
        return false;
    }

    /// <summary>
    /// From now on a timer that is set on another thread is a fault, which <see cref="RunUntil"/> throws.
    /// </summary>
    public void DriveFromHere() => _driver = Environment.CurrentManagedThreadId;

    /// <summary>Jumps from timer to timer until the work has ended.</summary>
    /// <exception cref="InvalidOperationException">
    /// Nothing is due and the work has not ended: it would hang for ever.
    /// </exception>
    public void RunUntil(Task work)
    {
        DriveFromHere();
        while (!work.IsCompleted)
        {
            var isDue = Jump();
            if (_escape is { } escape)
            {
                throw new InvalidOperationException(
                    "A timer was set outside the thread that drives the clock: something before it completed on the "
                    + $"thread pool, where it has no order.\n{escape}");
            }
            if (!isDue && !work.IsCompleted)
            {
                throw new InvalidOperationException(
                    "No timer is due and the work has not ended: it waits for something else.");
            }
        }
    }

    /// <summary>Without the caller's synchronization context: it would send continuations to other threads.</summary>
    private static void FireHere(VirtualTimer timer)
    {
        var context = SynchronizationContext.Current;
        if (context is null)
        {
            timer.Fire();
            return;
        }
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            timer.Fire();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private long Arm(VirtualTimer timer, TimeSpan dueTime)
    {
        if (_driver is { } driver && driver != Environment.CurrentManagedThreadId)
        {
            _escape ??= Environment.StackTrace;
        }
        var order = ++_order;
        _due.Enqueue(timer, (_now + dueTime, order));
        return order;
    }

    /// <summary>
    /// A timer stays queued until its time has come, even when disposed of: limits of a day that are never reached
    /// would pile up, were they not cleared out once they are the most.
    /// </summary>
    private void NoteStale()
    {
        if (++_stale < StaleMin || _stale < _due.Count / 2)
        {
            return;
        }
        var live = _due.UnorderedItems.Where(queued => queued.Element.Armed == queued.Priority.Order).ToList();
        _due.Clear();
        _due.EnqueueRange(live);
        _stale = 0;
    }

    private sealed class VirtualTimer(VirtualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        /// <summary>The order number of the queue entry that counts; 0 when none does.</summary>
        public long Armed { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            Disarm();
            Armed = dueTime == Timeout.InfiniteTimeSpan ? 0 : clock.Arm(this, dueTime);
            return true;
        }

        public void Fire()
        {
            Armed = _period > TimeSpan.Zero ? clock.Arm(this, _period) : 0;
            callback(state);
        }

        public void Dispose() => Disarm();

        private void Disarm()
        {
            if (Armed != 0)
            {
                Armed = 0;
                clock.NoteStale();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
