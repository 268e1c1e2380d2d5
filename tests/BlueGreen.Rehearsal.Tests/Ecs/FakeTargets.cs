using System.Collections.Concurrent;
using BlueGreen.Rehearsal.LoadBalancing;

namespace BlueGreen.Rehearsal.Tests.Ecs;

/// <summary>A load balancer whose targets are as healthy as a test says.</summary>
internal sealed class FakeTargets : ITargetRegistry
{
    public const string Group = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:targetgroup/blue/1";

    private readonly ConcurrentDictionary<Target, string> _states = [];

    public event Action<string>? HealthChanged;

    /// <summary>What a target is as soon as it is registered.</summary>
    public string FirstState { get; set; } = "healthy";

    /// <summary>Draining completes with it.</summary>
    public Task Draining { get; set; } = Task.CompletedTask;

    public IReadOnlyDictionary<Target, string> States => _states;

    public void Set(int port, string state)
    {
        _states[_states.Keys.Single(target => target.Port == port)] = state;
        HealthChanged?.Invoke(Group);
    }

    public bool IsAttached(string targetGroupArn) => targetGroupArn == Group;

    public void Register(string targetGroupArn, Target target) => _states[target] = FirstState;

    public async Task DeregisterAsync(string targetGroupArn, Target target, CancellationToken cancel)
    {
        _states[target] = "draining";
        await Draining.WaitAsync(cancel);
        _states.TryRemove(target, out _);
    }

    public TargetHealth? HealthOf(string targetGroupArn, Target target) =>
        _states.TryGetValue(target, out var state) ? new TargetHealth(state, null, $"is {state}") : null;
}
