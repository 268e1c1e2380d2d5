namespace BlueGreen.Core.Watching;

/// <summary>Both colours over the same span.</summary>
/// <param name="LoadBalancerErrors">5xx that the load balancer itself made; they belong to no colour.</param>
public sealed record TrafficMetrics(ColourMetrics To, ColourMetrics From, long LoadBalancerErrors);
