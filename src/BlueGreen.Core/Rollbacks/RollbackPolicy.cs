using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Rollbacks;

/// <summary>Decides the way back: at once when the safe colour is whole, after restoring it when it is not.</summary>
public static class RollbackPolicy
{
    /// <summary>
    /// Seconds between the first look that finds production where it should be and the end, with a second look in
    /// between. Reads of AWS lag behind writes by seconds, and so may the load balancer's nodes behind a rule: until
    /// then a move may not show, and the failed colour may still be asked (docs/decisions/0028).
    /// </summary>
    public const int SettleSeconds = 30;

    /// <summary>A roll-back plan leads to its own target; everything else back to where it began (R4).</summary>
    public static Colour Safe(DeploymentPlan plan) => plan.Kind == PlanKind.Rollback ? plan.To : plan.From;

    /// <param name="safeSize">Tasks that the safe colour's service wants.</param>
    /// <param name="failedSize">Tasks that the other one wants.</param>
    /// <param name="since">When this roll-back first looked.</param>
    /// <param name="isRetired">
    /// The safe colour was scaled to zero, perhaps a moment ago: until that shows, it looks whole and is not.
    /// </param>
    public static RollbackStep Step(
        DeploymentPlan plan, Split split, TargetCounts safeTargets, int safeSize, int failedSize,
        DateTimeOffset since, DateTimeOffset now, bool isRetired = false)
    {
        var safe = Safe(plan);
        if (split.Live == safe)
            return new RollbackStep.Stay();
        // A retained colour may have been retired, and live have grown since: it must carry what live carries.
        var wanted = plan.Kind == PlanKind.Rollback || safeSize == 0
            ? Math.Max(1, Math.Max(safeSize, failedSize))
            : safeSize;
        if (isRetired && now < since.AddSeconds(SettleSeconds))
            return new RollbackStep.Restore(
                wanted, $"{safe.Name} was retired; it gets {wanted} tasks, and is looked at when that shows.");
        if (safeSize >= wanted && safeTargets.Healthy >= wanted)
            return new RollbackStep.Move(Split.Toward(safe, 100));
        var seen = $"{safe.Name} has {safeTargets.Healthy} of {wanted} healthy targets ({safeTargets})";
        return now < since.AddSeconds(plan.Deploy.TimeoutSeconds)
            ? new RollbackStep.Restore(wanted, $"{seen}; traffic waits for them.")
            : new RollbackStep.GiveUp(
                $"{seen} after {plan.Deploy.TimeoutSeconds} s, so production was not moved back; the rule has {split}. "
                + $"Bring {safe.Name} up (ECS service {plan.Resources[safe].Service}) and start {{\"action\": "
                + $"\"rollback\"}}.");
    }
}
