namespace BlueGreen.Rehearsal.LoadBalancing.Routing;

/// <summary>
/// Target group stickiness as configured. It is kept and described, so that a deployment can refuse it, but the
/// rehearsal sets no cookies.
/// </summary>
public sealed record Stickiness(bool Enabled, int? DurationSeconds);
