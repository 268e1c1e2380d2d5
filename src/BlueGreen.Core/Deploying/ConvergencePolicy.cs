using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Deploying;

/// <summary>
/// Judges convergence ourselves: ECS reports COMPLETED as well for a deployment that its circuit breaker rolled back.
/// </summary>
public static class ConvergencePolicy
{
    public static Convergence Judge(ConvergenceFacts facts)
    {
        if (Failure(facts) is { } failure)
            return new Convergence.Failed(failure);
        var seen = Seen(facts);
        if (Missing(facts) is not { } missing)
            return new Convergence.Reached(seen);
        var deadline = facts.Since.AddSeconds(facts.Plan.Deploy.TimeoutSeconds);
        return facts.Now <= deadline
            ? new Convergence.NotYet($"{missing}: {seen}")
            : new Convergence.Failed(
                $"{facts.Plan.To.Name} was not ready {facts.Plan.Deploy.TimeoutSeconds} s after the start "
                + $"(deploy.timeoutSeconds): {missing}; "
                + $"{seen}{Hint(facts)}");
    }

    private static string? Failure(ConvergenceFacts facts)
    {
        var stopped = facts.Stopped.Where(task => task.TaskDefinition == facts.Ours && task.Failed).ToList();
        if (stopped.Count >= facts.Plan.Deploy.StoppedTasksMax)
            return $"{stopped.Count} tasks of {facts.Ours} stopped, {facts.Plan.Deploy.StoppedTasksMax} are a crash "
                + $"loop (deploy.stoppedTasksMax): {stopped[0]}";
        if (facts.Fleet.Deployments.FirstOrDefault(ours => ours.TaskDefinition == facts.Ours) is not { } deployment)
            return null;
        if (deployment.RolloutState == "FAILED")
            return $"ECS gave up on {facts.Ours}: {deployment.RolloutReason}"
                + (stopped.Count > 0 ? $"; {stopped[0]}" : "");
        return facts.Fleet.Primary is { } primary && primary.TaskDefinition != facts.Ours
            ? $"the service was changed from {facts.Ours} to {primary.TaskDefinition} during the deployment"
            : null;
    }

    private static string? Missing(ConvergenceFacts facts) => facts switch
    {
        { Fleet.Primary: null } => "the service has no primary deployment",
        _ when facts.Fleet.Primary.TaskDefinition != facts.Ours => $"{facts.Ours} is not deployed yet",
        { Fleet.Deployments.Count: > 1 } => "the previous revision is still being replaced",
        _ when facts.Fleet.Desired != facts.Wanted => $"{facts.Wanted} tasks are wanted",
        _ when facts.Fleet.Running != facts.Wanted || facts.Fleet.Pending > 0 => "tasks are starting",
        { Targets.NotHealthy: > 0 } => "targets are not healthy yet",
        _ when facts.Targets.Healthy < facts.Wanted => "healthy targets are too few",
        _ => null,
    };

    private static string Seen(ConvergenceFacts facts) =>
        $"{facts.Fleet.Running} of {facts.Wanted} tasks run, {facts.Fleet.Pending} pending; targets: {facts.Targets}";

    /// <summary>Elastic Load Balancing calls a target unused when nothing will ever check it.</summary>
    private static string Hint(ConvergenceFacts facts) =>
        (facts.Targets.Unused, facts.Stopped.FirstOrDefault(task => task.TaskDefinition == facts.Ours)) switch
        {
            ( > 0, _) => ". An unused target is in a zone that the load balancer does not serve, or its target group "
                + "is in no listener rule",
            (_, { } stopped) => $". A task stopped: {stopped}",
            _ => "",
        };
}

/// <summary>All that convergence is judged by.</summary>
/// <param name="Ours">The ARN of the revision that the plan registered.</param>
/// <param name="Wanted">Live's current size.</param>
/// <param name="Since">When the colour's time began.</param>
public sealed record ConvergenceFacts(
    DeploymentPlan Plan,
    string Ours,
    int Wanted,
    FleetState Fleet,
    TargetCounts Targets,
    IReadOnlyList<StoppedTask> Stopped,
    DateTimeOffset Since,
    DateTimeOffset Now);
