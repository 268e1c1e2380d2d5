namespace BlueGreen.Rehearsal.LoadBalancing.Health;

/// <summary>The states of a target, worded as DescribeTargetHealth words them.</summary>
public static class TargetStates
{
    public const string Initial = "initial";
    public const string Healthy = "healthy";
    public const string Unhealthy = "unhealthy";
    public const string Unused = "unused";
    public const string Draining = "draining";

    public static readonly TargetHealth InitialNow =
        new(Initial, "Elb.InitialHealthChecking", "Initial health checks in progress");

    public static readonly TargetHealth HealthyNow = new(Healthy, null, null);

    public static readonly TargetHealth DrainingNow =
        new(Draining, "Target.DeregistrationInProgress", "Target deregistration is in progress");

    public static readonly TargetHealth NotInUse =
        new(Unused, "Target.NotInUse", "Target group is not configured to receive traffic from the load balancer");

    public static readonly TargetHealth NotRegistered =
        new(Unused, "Target.NotRegistered", "Target is not registered to the target group");
}
