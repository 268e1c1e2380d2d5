using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Retiring;

/// <summary>Whether the colour that a deployment replaced is still only that.</summary>
public static class RetirePolicy
{
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
