namespace BlueGreen.Core.Listener;

/// <summary>A target group's targets by state; those that drain have been replaced and are no longer counted.</summary>
public sealed record TargetCounts(int Healthy, int Initial, int Unhealthy, int Unused, int Draining)
{
    /// <summary>Targets that should be healthy and are not.</summary>
    public int NotHealthy => Initial + Unhealthy + Unused;

    public override string ToString() =>
        $"{Healthy} healthy, {Initial} initial, {Unhealthy} unhealthy, {Unused} unused, {Draining} draining";
}
