namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>How long a service waits before it replaces a task that failed.</summary>
internal static class RestartPolicy
{
    /// <summary>
    /// About what Fargate takes to provision a task, which is what spaces a crash loop on AWS (observed, not
    /// documented).
    /// </summary>
    private static readonly TimeSpan Provisioning = TimeSpan.FromSeconds(10);

    /// <summary>The longest pause ("Amazon ECS service throttle logic").</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Doublings after which the longest pause is certain.</summary>
    private const int DoublingsMax = 10;

    /// <summary>
    /// Only tasks that never ran are throttled ever more; one that ran and ended is replaced at the usual pace.
    /// </summary>
    public static TimeSpan PauseAfter(int failuresInARow, bool reachedRunning)
    {
        if (reachedRunning)
            return Provisioning;
        var pause = Provisioning * (1 << Math.Min(failuresInARow - 1, DoublingsMax));
        return pause < Longest ? pause : Longest;
    }
}
