using System.Diagnostics;

namespace BlueGreen.Rehearsal.LoadBalancing.Health;

/// <summary>Judges a target by its checks as an Application Load Balancer does.</summary>
/// <remarks>
/// The first passed check makes a new target healthy whatever the threshold; after that both thresholds count
/// consecutive checks ("Health checks for Application Load Balancer target groups").
/// </remarks>
public static class HealthPolicy
{
    public static HealthTally Judge(HealthTally before, ProbeAnswer answer, HealthCheck check)
    {
        if (answer is ProbeAnswer.Answered { StatusCode: var code } && check.Accepts(code))
        {
            var passes = before.Passes + 1;
            var recovered = before.Health.State == TargetStates.Initial || passes >= check.HealthyThreshold;
            return new(passes, 0, recovered ? TargetStates.HealthyNow : before.Health);
        }
        var failures = before.Failures + 1;
        var condemned = before.Health.State == TargetStates.Unhealthy || failures >= check.UnhealthyThreshold;
        return new(0, failures, condemned ? Unhealthy(answer) : before.Health);
    }

    private static TargetHealth Unhealthy(ProbeAnswer answer) => answer switch
    {
        ProbeAnswer.Answered answered => new(TargetStates.Unhealthy, "Target.ResponseCodeMismatch",
            $"Health checks failed with these codes: [{answered.StatusCode}]"),
        ProbeAnswer.TimedOut => new(TargetStates.Unhealthy, "Target.Timeout", "Request timed out"),
        ProbeAnswer.Failed => new(TargetStates.Unhealthy, "Target.FailedHealthChecks", "Health checks failed"),
        _ => throw new UnreachableException($"{answer}"),
    };
}
