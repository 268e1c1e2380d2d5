namespace BlueGreen.Core.Ledger;

/// <summary>Tells a live holder of the lock from a dead one (R5).</summary>
public static class LockPolicy
{
    /// <summary>
    /// For this long an execution that Step Functions does not know counts as just started: DescribeExecution is
    /// eventually consistent, without a figure ("DescribeExecution", API reference); seconds are usual.
    /// </summary>
    private static readonly TimeSpan s_appearance = TimeSpan.FromMinutes(1);

    /// <param name="holderRuns">Null when Step Functions does not know the holder.</param>
    public static LockState Judge(LedgerEntry entry, string execution, bool? holderRuns, DateTimeOffset now)
    {
        if (entry is not { Holder: { } holder, Plan: { } plan })
            return new LockState.Free();
        if (holder == execution)
            return new LockState.Ours(plan, entry.Cleanups > 0);
        if (holderRuns is null && now < plan.StartedAt + s_appearance)
            return new LockState.Unknown(holder);
        return holderRuns is true
            ? new LockState.Held(holder, plan, entry.Cleanups > 0)
            : new LockState.Dead(holder, plan, entry.Cleanups);
    }
}
