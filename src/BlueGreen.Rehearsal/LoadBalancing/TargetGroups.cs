using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.LoadBalancing.Health;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>All target groups by ARN, and the seam by which ECS puts its tasks into them.</summary>
public sealed class TargetGroups(
    AwsAccount account, IHealthProbe probe, RehearsalClock clock, TimeSpan readLag = default) : ITargetRegistry
{
    private readonly ConcurrentDictionary<string, TargetGroup> _groups = new();

    public event Action<string>? HealthChanged;

    public IEnumerable<TargetGroup> All => _groups.Values.OrderBy(group => group.Name, StringComparer.Ordinal);

    public TargetGroup Add(string name, TargetGroupSettings settings)
    {
        var arn = account.Arn("elasticloadbalancing", $"targetgroup/{name}/{Elb.Identity(name)}");
        var group = new TargetGroup(arn, name, settings, probe, clock, readLag)
        {
            OnChange = changed => HealthChanged?.Invoke(changed),
        };
        return _groups.TryAdd(arn, group)
            ? group
            : throw new AwsException("DuplicateTargetGroupName", $"A target group named '{name}' already exists");
    }

    public TargetGroup Get(string arn) =>
        _groups.GetValueOrDefault(arn) ?? throw Elb.NotFound("TargetGroupNotFound", "target groups", arn);

    public void Remove(string arn)
    {
        if (IsAttached(arn))
            throw new AwsException(
                "ResourceInUse", $"Target group '{arn}' is currently in use by a listener or a rule");
        _groups.TryRemove(arn, out _);
    }

    public bool IsAttached(string targetGroupArn) =>
        _groups.GetValueOrDefault(targetGroupArn)?.LoadBalancer is not null;

    public void Register(string targetGroupArn, Target target) => Get(targetGroupArn).Register(target);

    public Task DeregisterAsync(string targetGroupArn, Target target, CancellationToken cancel) =>
        Get(targetGroupArn).DeregisterAsync(target, cancel);

    public TargetHealth? HealthOf(string targetGroupArn, Target target) => Get(targetGroupArn).HealthOf(target);
}
