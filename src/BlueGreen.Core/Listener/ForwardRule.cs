namespace BlueGreen.Core.Listener;

/// <summary>What the production rule does with a request, as read from the load balancer.</summary>
/// <param name="Sticky">A client keeps its target group whatever the weights say.</param>
public sealed record ForwardRule(IReadOnlyList<WeightedTarget> Targets, bool Sticky);

/// <summary>One target group of the rule and its weight.</summary>
public sealed record WeightedTarget(string TargetGroupArn, int Weight);
