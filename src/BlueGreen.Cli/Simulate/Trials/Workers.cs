namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>
/// Runs simulations side by side, each on a thread of its own, and answers in the order in which they were asked for:
/// how many run at once changes the time it takes, and nothing else. Whoever stops asking leaves those that wait unrun.
/// </summary>
internal static class Workers
{
    /// <summary>So many results may wait for an earlier one; no more is kept, however many there are.</summary>
    private const int AheadPerWorker = 16;

    public static IEnumerable<TResult> Run<T, TResult>(IEnumerable<T> work, Func<T, TResult> run, int workers)
    {
        var ahead = new Queue<Task<TResult>>();
        using var free = new SemaphoreSlim(workers);
        foreach (var one in work)
        {
            ahead.Enqueue(StartAsync(one, run, free));
            if (ahead.Count >= AheadPerWorker * workers)
                yield return ahead.Dequeue().GetAwaiter().GetResult();
        }
        while (ahead.TryDequeue(out var next))
            yield return next.GetAwaiter().GetResult();
    }

    private static async Task<TResult> StartAsync<T, TResult>(T one, Func<T, TResult> run, SemaphoreSlim free)
    {
        await free.WaitAsync();
        try
        {
            return await Task.Run(() => run(one));
        }
        finally
        {
            free.Release();
        }
    }
}
