namespace BlueGreen.Rehearsal.Clock;

/// <summary>
/// Two times: `Waits` may run faster than the wall (or be virtual) and carries everything that only waits: wait
/// states, health-check intervals, metric periods, draining. `Work` bounds what real code does: a function's
/// timeout, a health check's answer. `--speed` shortens waits, never work.
/// </summary>
public sealed record RehearsalClock(TimeProvider Waits, TimeProvider Work)
{
    public DateTimeOffset Now => Waits.GetUtcNow();

    public Task DelayAsync(TimeSpan delay, CancellationToken cancel) => Task.Delay(delay, Waits, cancel);

    /// <summary>
    /// Goes on at the clock's next turn: out of the caller's locks, in the order of asking. A turn is work, not a wait.
    /// </summary>
    public Task YieldAsync()
    {
        var turn = new Promise<bool>(Work);
        turn.TryGive(true);
        return turn.Task;
    }
}
