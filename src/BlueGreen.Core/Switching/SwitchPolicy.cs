using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Switching;

/// <summary>Decides a traffic step from what the rule and the targets are in that moment (R3).</summary>
public static class SwitchPolicy
{
    /// <param name="liveSize">How many tasks the colour has that serves users now.</param>
    public static SwitchPlan Plan(DeploymentPlan plan, int step, Split split, TargetCounts targets, int liveSize)
    {
        var target = Split.Toward(plan.To, plan.Traffic.Steps[step]);
        if (split == target)
            return new SwitchPlan.Stay();
        var before = step == 0 ? Split.Toward(plan.From, 100) : Split.Toward(plan.To, plan.Traffic.Steps[step - 1]);
        // What nobody ever split may carry other weights than ours: all to one is all to one.
        var asExpected = split == before || (step == 0 && split.Live == plan.From);
        if (!asExpected)
            return new SwitchPlan.Refuse(
                $"Traffic step {step + 1} of {plan.Traffic.Steps.Count} moves the rule from {before} to {target}; "
                + $"found {split}. Somebody else moved it during the deployment.");
        var wanted = Math.Max(1, liveSize);
        return targets.Healthy >= wanted
            ? new SwitchPlan.Move(target)
            : new SwitchPlan.NotReady(
                $"{plan.To.Name} has {targets.Healthy} healthy targets, {plan.From.Name} runs {liveSize} tasks; no "
                + $"traffic moves to fewer than {wanted} ({targets}).");
    }
}
