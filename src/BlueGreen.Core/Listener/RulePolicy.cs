using BlueGreen.Core.Failures;
using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Listener;

/// <summary>Understands the production rule: the listener, never only the record, says which colour is live.</summary>
public static class RulePolicy
{
    private const string WhatToDo =
        "Look at the rule in the EC2 console (Load balancers), give one of the two all the weight, and start again.";

    /// <summary>The split between our target groups, whatever it is.</summary>
    /// <exception cref="ListenerDriftedException">The rule forwards elsewhere.</exception>
    public static Split Split(ForwardRule rule, PipelineResources resources)
    {
        var (blue, green) = (resources.Blue.TargetGroupArn, resources.Green.TargetGroupArn);
        int? Weight(string group) => rule.Targets.FirstOrDefault(target => target.TargetGroupArn == group)?.Weight;
        return rule.Targets.Count == 2 && (Weight(blue), Weight(green)) is ({ } blueWeight, { } greenWeight)
            ? new(blueWeight, greenWeight)
            : throw new ListenerDriftedException(
                $"The rule {resources.ProductionRuleArn} forwards to {Describe(rule)}; expected exactly {blue} and "
                + $"{green}. {WhatToDo}");
    }

    /// <summary>The colour with all traffic, where nothing is under way and the record agrees (R6).</summary>
    /// <exception cref="ListenerDriftedException">Anything else.</exception>
    public static Colour Live(ForwardRule rule, PipelineResources resources, Colour? recorded)
    {
        var split = Split(rule, resources);
        if (rule.Sticky)
            throw new ListenerDriftedException(
                $"The rule {resources.ProductionRuleArn} has target group stickiness on, which would keep clients on a "
                + "colour after its weight is 0; expected off. Turn it off and start again.");
        if (split.Live is not { } live)
            throw new ListenerDriftedException(
                $"No deployment is under way, yet the rule {resources.ProductionRuleArn} splits traffic: {split}; "
                + $"expected all on one colour. {WhatToDo}");
        if (recorded is { } record && record != live)
            throw new ListenerDriftedException(
                $"The rule {resources.ProductionRuleArn} has {split}, but the record says that {record.Name} is live. "
                + $"Somebody moved the rule by hand: move it back to {record.Name}, or set `live` to \"{live.Name}\" "
                + $"in the item (application, \"state\") of the table {resources.Table}, and start again.");
        return live;
    }

    private static string Describe(ForwardRule rule) => rule.Targets.Count == 0
        ? "no target group"
        : string.Join(", ", rule.Targets.Select(target => $"{target.TargetGroupArn} with {target.Weight}"));
}
