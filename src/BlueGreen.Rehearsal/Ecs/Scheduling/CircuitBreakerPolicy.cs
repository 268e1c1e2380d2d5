namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>When a deployment has failed often enough to give up.</summary>
internal static class CircuitBreakerPolicy
{
    /// <summary>
    /// Failures, whatever the size ("Amazon ECS deployment circuit breaker": 3 &lt;= 0.5 * desired &lt;= 200).
    /// </summary>
    private const int ThresholdMin = 3;

    private const int ThresholdMax = 200;

    public static int Threshold(int desiredCount) => Math.Clamp((desiredCount + 1) / 2, ThresholdMin, ThresholdMax);

    public static bool Trips(Deployment deployment, int desiredCount) =>
        deployment is { RolloutState: Deployment.InProgress, HadHealthyTask: false }
        && deployment.FailedTasks >= Threshold(desiredCount);
}
