namespace BlueGreen.Rehearsal.Clock;

/// <summary>The wall clock, running <c>speed</c> times as fast from the moment it was made.</summary>
public sealed class ScaledTimeProvider(double speed, TimeProvider wall) : TimeProvider
{
    private readonly DateTimeOffset _origin = wall.GetUtcNow();
    private readonly long _start = wall.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _origin + (wall.GetElapsedTime(_start) * speed);

    public override long GetTimestamp() => (long)(wall.GetTimestamp() * speed);

    public override long TimestampFrequency => wall.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(wall.CreateTimer(callback, state, Scaled(dueTime), Scaled(period)), Scaled);

    private TimeSpan Scaled(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / speed;

    private sealed class ScaledTimer(ITimer inner, Func<TimeSpan, TimeSpan> scaled) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(scaled(dueTime), scaled(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
