namespace BlueGreen.Rehearsal.Tests.Ecs;

/// <summary>A clock that moves only when told. A timer due at once fires on the pool, as a real one would.</summary>
internal sealed class EcsTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private int _turns;
    private TaskCompletionSource? _quiet;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        Timer[] due;
        lock (_gate)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            _timers.RemoveAll(due.Contains);
        }
        foreach (var timer in due)
            timer.Fire();
    }

    /// <summary>Completes when every timer that was due at once has done its work.</summary>
    public Task QuietAsync()
    {
        lock (_gate)
        {
            if (_turns == 0)
                return Task.CompletedTask;
            _quiet ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _quiet.Task;
        }
    }

    private void TakeTurn(Action fire)
    {
        lock (_gate)
            _turns++;
        ThreadPool.QueueUserWorkItem(_ =>
        {
            fire();
            TaskCompletionSource? quiet = null;
            lock (_gate)
            {
                if (--_turns == 0)
                    (quiet, _quiet) = (_quiet, null);
            }
            quiet?.SetResult();
        });
    }

    private sealed class Timer(EcsTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                if (dueTime > TimeSpan.Zero)
                {
                    Due = time._now + dueTime;
                    time._timers.Add(this);
                }
            }
            if (dueTime == TimeSpan.Zero)
                time.TakeTurn(fire);
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
