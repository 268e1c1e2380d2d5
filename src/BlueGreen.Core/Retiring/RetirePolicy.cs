using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Retiring;

/// <summary>Whether the colour that a deployment replaced is still only that.</summary>
public static class RetirePolicy
{
    /// <summary>
    /// Seconds after the retention in which the execution that waits it out will have acted: its last wait is over, and
    /// its retries are (statemachine.asl.json, `Retire`: six, 20 s at most between two). As long as the sweep's
    /// interval.
    /// </summary>
    public const int OverdueSeconds = 900;

    /// <summary>
    /// The retention of the colour that the record's deployment replaced has been over for a while.
    /// </summary>
    public static bool IsOverdue(LedgerEntry entry, int retentionSeconds, DateTimeOffset now) =>
        entry is { Holder: null, Live: not null, LiveSince: { } live }
        && now > (entry.EndedAt > live ? entry.EndedAt.Value : live).AddSeconds(retentionSeconds + OverdueSeconds);

    /// <summary>Null when it may be retired; else why it is left alone.</summary>
    public static string? Refusal(DeploymentPlan plan, LedgerEntry entry, string execution)
    {
        if (entry.Holder is { } holder && holder != execution)
            return $"{holder} holds the lock; whatever it does decides about {plan.To.Name}.";
        if (entry.DeploymentId != plan.DeploymentId)
            return $"{entry.DeploymentId ?? "Nothing"} is live since; the retention was for {plan.DeploymentId}.";
        return entry.Live == plan.To ? $"{plan.To.Name} is live." : null;
    }
}
