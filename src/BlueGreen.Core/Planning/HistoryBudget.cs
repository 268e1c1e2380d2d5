using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Planning;

/// <summary>
/// How many history events an execution may write at worst: at 25,000 AWS ends it, and no catch runs.
/// </summary>
public static class HistoryBudget
{
    /// <summary>
    /// Events, of AWS's 25,000 ("Service quotas", Step Functions guide). The rest is room for retries.
    /// </summary>
    public const int EventsMax = 15_000;

    /// <summary>Events of one turn of any of the machine's loops: Wait 2, Task 5, Choice 2.</summary>
    public const int EventsPerTurn = 9;

    /// <summary>
    /// Events of one traffic step beside its loop: Switch 5, its event 5, MoreTraffic 2, NextStep 2, and where a bake
    /// stays inconclusive the question 5, its event 5 and the answer 2.
    /// </summary>
    public const int EventsPerStep = 26;

    /// <summary>
    /// Events of the states that are passed once: at most 20 tasks of 5, 14 others of 2, start and end.
    /// </summary>
    public const int EventsFixed = 130;

    public static int EventsAtWorst(
        DeploySettings deploy, TrafficSettings traffic, WatchSettings watch)
    {
        // For coming up, for following live after an approval, and for restoring the old colour in a roll-back, which
        // looks a second time before it ends.
        var polls = (3 * Turns(deploy.TimeoutSeconds, deploy.PollSeconds)) + 1;
        var bakes = 1 + watch.Inconclusive.ExtensionsMax;
        var looks = traffic.Steps.Select((_, step) => step == traffic.Steps.Count - 1
            ? Turns((long)watch.BakeSeconds * bakes, watch.IntervalSeconds)
            : Turns((long)traffic.StepBakeSeconds * bakes, watch.IntervalSeconds)).Sum();
        var events = EventsFixed + EventsPerTurn * (polls + looks) + (long)EventsPerStep * traffic.Steps.Count;
        return (int)Math.Min(events, int.MaxValue);
    }

    /// <summary>Null when the settings fit; else what to change.</summary>
    public static string? Excess(DeploySettings deploy, TrafficSettings traffic, WatchSettings watch)
    {
        var events = EventsAtWorst(deploy, traffic, watch);
        return events <= EventsMax ? null
            : $"These settings could take {events} history events; at most {EventsMax} are planned, as AWS ends an "
            + "execution at 25000. Lengthen watch.intervalSeconds or deploy.pollSeconds, or shorten the bakes "
            + "(watch.bakeSeconds, traffic.stepBakeSeconds), watch.inconclusive.extensionsMax or "
            + "deploy.timeoutSeconds.";
    }

    /// <summary>A loop looks once more after its time is over, to find that it is.</summary>
    private static long Turns(long seconds, int every) => (seconds + every - 1) / Math.Max(1, every) + 1;
}
