using System.Collections.Immutable;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Definitions;
using BlueGreen.Rehearsal.LoadBalancing;

namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>One task of a service, from PROVISIONING to STOPPED.</summary>
/// <remarks>Changed only under the state's gate.</remarks>
internal sealed class EcsTask(
    string id, string arn, Fleet fleet, Deployment deployment, DateTimeOffset createdAt, TimeProvider clock)
{
    private readonly Promise<bool> _stopRequested = new(clock);

    public string Id { get; } = id;

    public string Arn { get; } = arn;

    public Fleet Fleet { get; } = fleet;

    public Deployment Deployment { get; } = deployment;

    public ImmutableArray<TaskContainer> Containers { get; } =
        [.. deployment.Definition.Containers.Select(definition => new TaskContainer(definition))];

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? StoppingAt { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public string LastStatus { get; set; } = TaskState.Provisioning;

    public string? StopCode { get; private set; }

    public string? StoppedReason { get; private set; }

    public ImmutableArray<(string TargetGroupArn, Target Target)> Targets { get; private set; } = [];

    /// <summary>The two statuses that the event bus was last told of.</summary>
    public (string LastStatus, string DesiredStatus)? Told { get; set; }

    /// <summary>Grows with every event, so that a listener can tell a late one.</summary>
    public int Version { get; set; }

    /// <summary>Running, and healthy in every target group.</summary>
    public bool IsHealthy { get; set; }

    /// <summary>Someone decided that it must end, or it ended by itself.</summary>
    public bool IsStopping => StopCode is not null;

    public bool IsStopped => LastStatus == TaskState.Stopped;

    public string DesiredStatus => IsStopping ? TaskState.Stopped : TaskState.Running;

    public Task StopRequested => _stopRequested.Task;

    public void Run(ImmutableArray<(string TargetGroupArn, Target Target)> targets, DateTimeOffset now)
    {
        LastStatus = TaskState.Running;
        Targets = targets;
        StartedAt = now;
    }

    /// <summary>The first reason stands.</summary>
    public void RequestStop(string code, string reason, DateTimeOffset now)
    {
        if (IsStopping)
            return;
        StopCode = code;
        StoppedReason = reason;
        StoppingAt = now;
        IsHealthy = false;
        _stopRequested.TryGive(true);
    }

    public void Stopped(DateTimeOffset now)
    {
        LastStatus = TaskState.Stopped;
        StoppedAt = now;
    }
}
