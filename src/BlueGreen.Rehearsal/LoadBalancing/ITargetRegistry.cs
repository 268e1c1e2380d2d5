namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>What ECS needs of the load balancer: targets come, are checked, drain and go.</summary>
public interface ITargetRegistry
{
    /// <summary>False for a group that no listener rule names: ECS refuses to create a service on it.</summary>
    bool IsAttached(string targetGroupArn);

    void Register(string targetGroupArn, Target target);

    /// <summary>
    /// Completes when draining is over (deregistration delay; no request in flight is not enough, AWS waits the
    /// delay).
    /// </summary>
    Task DeregisterAsync(string targetGroupArn, Target target, CancellationToken cancel);

    /// <summary>initial, healthy, unhealthy, unused, draining; null when it is not registered.</summary>
    TargetHealth? HealthOf(string targetGroupArn, Target target);

    /// <summary>
    /// A target of this group (by ARN) changed its state, or the group was attached to or detached from a listener.
    /// </summary>
    event Action<string>? HealthChanged;
}

/// <summary>One task's address. All tasks of a rehearsal listen on loopback, so the port tells them apart.</summary>
public sealed record Target(string Id, int Port);

/// <summary>`State`, `Reason` and `Description` as DescribeTargetHealth words them.</summary>
public sealed record TargetHealth(string State, string? Reason, string? Description);
