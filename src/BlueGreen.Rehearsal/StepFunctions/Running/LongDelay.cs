namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>Waits and limits of any length: a Wait state may last a year, .NET's timers end at 49 days.</summary>
internal static class LongDelay
{
    private static readonly TimeSpan StepMax = TimeSpan.FromDays(40);

    public static async Task WaitAsync(TimeSpan delay, TimeProvider clock, CancellationToken cancel)
    {
        for (; delay > StepMax; delay -= StepMax)
        {
            await Task.Delay(StepMax, clock, cancel);
        }
        await Task.Delay(delay, clock, cancel);
    }

    /// <summary>False when the limit passed first; the work itself is not disturbed.</summary>
    public static async Task<bool> EndsWithinAsync(
        Task work, TimeSpan? limit, TimeProvider clock, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var wait = limit ?? Timeout.InfiniteTimeSpan;
        // A task that is called off throws where it is awaited; this one is not, as long as one timer is enough.
        var timer = wait > StepMax ? WaitAsync(wait, clock, stop.Token) : Task.Delay(wait, clock, stop.Token);
        var first = await Task.WhenAny(work, timer);
        stop.Cancel();
        cancel.ThrowIfCancellationRequested();
        return first == work;
    }
}
