namespace BlueGreen.Rehearsal.LoadBalancing.Routing;

/// <summary>A target group's share of a forward action: its weight over the sum of all weights.</summary>
public sealed record WeightedGroup(TargetGroup Group, int Weight);
