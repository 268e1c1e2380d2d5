using System.Collections.Immutable;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Definitions;
using BlueGreen.Rehearsal.LoadBalancing;

namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>ECS's service scheduler: after everything that happens to a fleet, does what is still missing.</summary>
internal sealed class FleetScheduler : IAsyncDisposable
{
    /// <summary>How long stopped tasks stay visible ("DescribeTasks": at least one hour).</summary>
    private static readonly TimeSpan StoppedTasksKept = TimeSpan.FromHours(1);

    private readonly AwsAccount _account;
    private readonly EcsState _state;
    private readonly RehearsalClock _clock;
    private readonly ITargetRegistry _targets;
    private readonly TaskLife _life;
    private readonly CancellationTokenSource _over = new();
    private readonly HashSet<Task> _lives = [];
    private ImmutableList<WakeUp> _wakeUps = [];

    public FleetScheduler(
        AwsAccount account, EcsState state, RehearsalClock clock, ITargetRegistry targets, TaskLife life)
    {
        _account = account;
        _state = state;
        _clock = clock;
        _targets = targets;
        _life = life;
        _targets.HealthChanged += OnHealthChanged;
    }

    /// <summary>
    /// Under the gate: a new fleet, or a new deployment or size of one, is looked after from here on.
    /// </summary>
    public void Attend(Fleet fleet)
    {
        if (fleet.WakeUp is null)
        {
            var wakeUp = fleet.WakeUp = new WakeUp(_clock.Waits, () => Look(fleet));
            ImmutableInterlocked.Update(ref _wakeUps, wakeUps => wakeUps.Add(wakeUp));
        }
        fleet.WakeUp.Now();
    }

    /// <summary>Under the gate: makes the task definition the fleet's primary deployment.</summary>
    public Deployment Deploy(Fleet fleet, TaskDefinition definition)
    {
        var id = $"ecs-svc/{Identity.Digits($"{fleet.Arn}/{fleet.NextNumber()}")}";
        var deployment = new Deployment(id, definition, _clock.Now);
        fleet.Deployments.Insert(0, deployment);
        fleet.Untold.Enqueue(FleetAnnouncement.Of(deployment));
        fleet.WasSteady = false;
        return deployment;
    }

    /// <summary>From here on nothing new is started; draining is not waited for.</summary>
    public Task CloseAsync()
    {
        _targets.HealthChanged -= OnHealthChanged;
        return _over.CancelAsync();
    }

    /// <summary>Completes when every task has ended: the runtime has killed them, or is about to.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Task[] lives;
        lock (_state.Gate)
            lives = [.. _lives];
        await Task.WhenAll(lives);
        foreach (var wakeUp in _wakeUps)
            await wakeUp.DisposeAsync();
        _over.Dispose();
    }

    /// <summary>May be raised from within the load balancer, so it takes no gate of ours but only rings.</summary>
    private void OnHealthChanged(string targetGroupArn) => _wakeUps.ForEach(wakeUp => wakeUp.Now());

    private void Look(Fleet fleet)
    {
        lock (_state.Gate)
        {
            if (_over.IsCancellationRequested)
                return;
            var now = _clock.Now;
            fleet.Tasks.RemoveAll(task => task.StoppedAt + StoppedTasksKept < now);
            JudgeHealth(fleet, now);
            BreakCircuit(fleet, now);
            Roll(fleet, now);
            FleetSettlement.Settle(fleet, now);
            fleet.WakeUp!.At(NextLook(fleet, now));
            _state.Changed();
        }
    }

    /// <summary>
    /// When something becomes due by time alone: the pause after a failure, or the end of a grace period.
    /// </summary>
    private static DateTimeOffset? NextLook(Fleet fleet, DateTimeOffset now) => fleet.Tasks
        .Where(task => task is { LastStatus: TaskState.Running, IsStopping: false, IsHealthy: false })
        .Select(task => task.StartedAt + fleet.HealthCheckGrace)
        .Append(fleet.Primary.NextStartAt)
        .Where(due => due > now)
        .Min();

    private void JudgeHealth(Fleet fleet, DateTimeOffset now)
    {
        foreach (var task in fleet.Tasks.Where(task => task.LastStatus == TaskState.Running && !task.IsStopping))
        {
            var checks = task.Targets
                .Select(bound => (bound.TargetGroupArn, bound.Target.Port,
                    Health: _targets.HealthOf(bound.TargetGroupArn, bound.Target)))
                .ToArray();
            var wasHealthy = task.IsHealthy;
            task.IsHealthy = checks.All(check => check.Health?.State == "healthy");
            if (task.IsHealthy && !wasHealthy)
                task.Deployment.NoteHealthyTask(now);
            if (!task.IsHealthy && now >= task.StartedAt + fleet.HealthCheckGrace
                && checks.FirstOrDefault(check => check.Health?.State == "unhealthy") is { Health: { } sick } failed)
            {
                fleet.Note(
                    $"(task {task.Id}) (port {failed.Port}) is unhealthy in (target-group {failed.TargetGroupArn}) "
                    + $"due to (reason {sick.Description ?? sick.Reason})", now);
                task.Deployment.NoteFailure(reachedRunning: true, now);
                Stop(task, $"Task failed ELB health checks in (target-group {failed.TargetGroupArn})", now);
            }
        }
    }

    private static void BreakCircuit(Fleet fleet, DateTimeOffset now)
    {
        var failed = fleet.Primary;
        if (!fleet.BreaksCircuit || !CircuitBreakerPolicy.Trips(failed, fleet.DesiredCount))
            return;
        failed.Conclude(Deployment.Failed, "ECS deployment circuit breaker: tasks failed to start.", now);
        fleet.Untold.Enqueue(FleetAnnouncement.Of(failed));
        fleet.Note($"(deployment {failed.Id}) deployment failed: tasks failed to start.", now);
        if (!fleet.RollsBack || fleet.LastCompleted is not { } good)
            return;
        // The same deployment again, not a new one: the tasks it still has are kept.
        fleet.Deployments.Remove(good);
        fleet.Deployments.Insert(0, good);
        good.Conclude(
            Deployment.InProgress, $"ECS deployment circuit breaker: rolling back to deploymentId {good.Id}.", now);
        fleet.Untold.Enqueue(FleetAnnouncement.Of(good));
        fleet.Note($"rolling back to (deployment {good.Id}).", now);
    }

    private void Roll(Fleet fleet, DateTimeOffset now)
    {
        var primary = fleet.TasksOf(fleet.Primary).ToArray();
        var others = fleet.Deployments.Skip(1).SelectMany(fleet.TasksOf).ToArray();
        var step = RollingPolicy.Decide(new RollingFacts
        {
            Desired = fleet.DesiredCount,
            MinimumHealthyPercent = fleet.MinimumHealthyPercent,
            MaximumPercent = fleet.MaximumPercent,
            New = primary.Length,
            NewHealthy = primary.Count(task => task.IsHealthy),
            Old = others.Length,
            OldHealthy = others.Count(task => task.IsHealthy),
            Failed = fleet.Primary.RolloutState == Deployment.Failed,
        });
        ScaleIn(fleet, [.. Worst(primary).Take(step.StopNew), .. Worst(others).Take(step.StopOld)], now);
        if (now >= fleet.Primary.NextStartAt)
            Start(fleet, step.Start, now);
    }

    /// <summary>Unhealthy ones first, then the youngest.</summary>
    private static IEnumerable<EcsTask> Worst(IEnumerable<EcsTask> tasks) =>
        tasks.OrderBy(task => task.IsHealthy).ThenByDescending(task => task.CreatedAt);

    private static void ScaleIn(Fleet fleet, EcsTask[] tasks, DateTimeOffset now)
    {
        foreach (var task in tasks)
            Stop(task, $"Scaling activity initiated by (deployment {fleet.Primary.Id})", now);
        if (tasks.Length > 0)
            fleet.Note($"has stopped {tasks.Length} running tasks:{Listed(tasks)}.", now);
    }

    private void Start(Fleet fleet, int count, DateTimeOffset now)
    {
        var started = Enumerable.Range(0, count).Select(_ => NewTask(fleet, now)).ToArray();
        if (started.Length == 0)
            return;
        fleet.WasSteady = false;
        fleet.Note($"has started {started.Length} tasks:{Listed(started)}.", now);
        fleet.Tasks.AddRange(started);
        _lives.RemoveWhere(life => life.IsCompletedSuccessfully);
        _lives.UnionWith(started.Select(LiveAsync));
    }

    private EcsTask NewTask(Fleet fleet, DateTimeOffset now)
    {
        var id = Identity.Hex($"{fleet.Arn}/{fleet.NextNumber()}");
        var cluster = fleet.ClusterArn[(fleet.ClusterArn.LastIndexOf('/') + 1)..];
        return new EcsTask(id, _account.Arn("ecs", $"task/{cluster}/{id}"), fleet, fleet.Primary, now, _clock.Work);
    }

    private async Task LiveAsync(EcsTask task)
    {
        // Leaves the gate, which its caller holds.
        await _clock.YieldAsync();
        try
        {
            await _life.LiveAsync(task, _over.Token);
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // The rehearsal is over: its runtime kills the task.
        }
    }

    private static void Stop(EcsTask task, string reason, DateTimeOffset now) =>
        task.RequestStop(StopCode.ServiceSchedulerInitiated, reason, now);

    private static string Listed(IEnumerable<EcsTask> tasks) =>
        string.Concat(tasks.Select(task => $" (task {task.Id})"));
}
