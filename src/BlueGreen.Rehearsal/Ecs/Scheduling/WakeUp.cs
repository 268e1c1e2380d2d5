namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>
/// Has a fleet looked at soon, and again at a time: two timers, so that setting the later one never loses a call.
/// </summary>
internal sealed class WakeUp : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly ITimer _soon;
    private readonly ITimer _later;

    public WakeUp(TimeProvider clock, Action look)
    {
        _clock = clock;
        _soon = clock.CreateTimer(_ => look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _later = clock.CreateTimer(_ => look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes no lock, so anybody may call it.</summary>
    public void Now() => _soon.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    /// <summary>Replaces the time of the later look; null cancels it.</summary>
    public void At(DateTimeOffset? time) => _later.Change(
        time is { } due ? Max(due - _clock.GetUtcNow(), TimeSpan.Zero) : Timeout.InfiniteTimeSpan,
        Timeout.InfiniteTimeSpan);

    public async ValueTask DisposeAsync()
    {
        await _soon.DisposeAsync();
        await _later.DisposeAsync();
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
