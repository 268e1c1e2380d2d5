using System.Collections.Immutable;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Ecs.Running;
using BlueGreen.Rehearsal.LoadBalancing;

namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>Leads one task through its life: start, register, wait for an end, drain, stop.</summary>
internal sealed class TaskLife(
    EcsState state, RehearsalClock clock, EcrRegistry registry, ITaskRuntime runtime, ITargetRegistry targets,
    AwsLogsDriver logs, ITaskAccess access)
{
    /// <summary>Where every task of a rehearsal listens.</summary>
    private const string Loopback = "127.0.0.1";

    /// <summary>
    /// Completes when the task is STOPPED; never fails but by cancellation, when the rehearsal is over.
    /// </summary>
    public async Task LiveAsync(EcsTask task, CancellationToken cancel)
    {
        try
        {
            await StartAsync(task, cancel);
            Register(task);
        }
        catch (Exception failed) when (failed is ContainerStartException or AwsException)
        {
            Fail(task, StopCode.TaskFailedToStart, failed.Message);
        }
        await EndOfAsync(task);
        var draining = DeregisterAsync(task, cancel);
        // A dead task has nothing left to finish: its target drains without it.
        if (task.StopCode != StopCode.EssentialContainerExited)
            await draining;
        Move(task, TaskState.Stopping);
        await Task.WhenAll(Started(task).Select(one => one.Process!.StopAsync(one.Definition.StopTimeout)));
        lock (state.Gate)
        {
            task.Stopped(clock.Now);
            Changed(task);
        }
        await draining;
    }

    private async Task StartAsync(EcsTask task, CancellationToken cancel)
    {
        Move(task, TaskState.Pending);
        var roles = new TaskRoles(
            task.Id, task.Deployment.Definition.TaskRoleArn, task.Deployment.Definition.ExecutionRoleArn);
        var keys = access.EnvironmentOf(roles);
        // Every image is found before any container starts, as ECS pulls first.
        var images = task.Containers.Select(container => Pull(roles, container.Definition.Image)).ToArray();
        foreach (var (container, image) in task.Containers.Zip(images))
        {
            var definition = container.Definition;
            var log = await logs.OpenAsync(task.Deployment.Definition, definition, task.Id, cancel);
            var process = await runtime.StartAsync(
                new ContainerStart(
                    task.Id, definition.Name, image, definition.CommandOver(image),
                    keys.SetItems(definition.EnvironmentOver(image)))
                {
                    Log = log,
                },
                cancel);
            lock (state.Gate)
            {
                container.Process = process;
                container.ImageDigest = image.Digest;
            }
        }
    }

    private LocalImage Pull(TaskRoles roles, string reference)
    {
        access.DemandPull(roles, reference);
        return registry.Resolve(reference) ?? throw new ContainerStartException(
            $"CannotPullContainerError: failed to resolve ref {reference}: not found. Push it, or use one that the "
            + $"rehearsal carries: {string.Join(", ", PublicImages.Repositories)}.");
    }

    private void Register(EcsTask task)
    {
        lock (state.Gate)
        {
            if (task.IsStopping)
                return;
            ImmutableArray<(string TargetGroupArn, Target Target)> bound =
            [
                .. task.Fleet.Bindings
                    .Select(binding => (binding.TargetGroupArn, new Target(Loopback, PortOf(task, binding)))),
            ];
            foreach (var (targetGroup, target) in bound)
            {
                targets.Register(targetGroup, target);
                task.Fleet.Note($"registered 1 targets in (target-group {targetGroup})", clock.Now);
            }
            task.Run(bound, clock.Now);
            Changed(task);
        }
    }

    private static int PortOf(EcsTask task, TargetBinding binding) =>
        task.Containers.FirstOrDefault(container => container.Definition.Name == binding.ContainerName)?.Process?.Port
        ?? throw new ContainerStartException(
            $"ResourceInitializationError: the task has no container {binding.ContainerName} to register as a target.");

    /// <summary>Waits for a reason to end; the first essential container to exit is one.</summary>
    private async Task EndOfAsync(EcsTask task)
    {
        var exits = Started(task).Where(one => one.Definition.Essential).Select(one => one.Process!.Exited);
        await Task.WhenAny([task.StopRequested, .. exits]);
        Fail(task, StopCode.EssentialContainerExited, "Essential container in task exited");
    }

    /// <summary>Counts against the deployment, unless somebody had asked the task to stop before.</summary>
    private void Fail(EcsTask task, string code, string reason)
    {
        lock (state.Gate)
        {
            if (!task.IsStopping)
                task.Deployment.NoteFailure(task.StartedAt is not null, clock.Now);
            task.RequestStop(code, reason, clock.Now);
            task.LastStatus = TaskState.Deactivating;
            Changed(task);
        }
    }

    private async Task DeregisterAsync(EcsTask task, CancellationToken cancel)
    {
        if (task.Targets.IsEmpty)
            return;
        lock (state.Gate)
            task.Fleet.Note($"has begun draining connections on 1 tasks. (task {task.Id})", clock.Now);
        await Task.WhenAll(task.Targets.Select(
            bound => targets.DeregisterAsync(bound.TargetGroupArn, bound.Target, cancel)));
        lock (state.Gate)
        {
            foreach (var (targetGroup, _) in task.Targets)
                task.Fleet.Note($"deregistered 1 targets in (target-group {targetGroup})", clock.Now);
        }
    }

    private static IEnumerable<TaskContainer> Started(EcsTask task) =>
        task.Containers.Where(container => container.Process is not null);

    private void Move(EcsTask task, string status)
    {
        lock (state.Gate)
        {
            task.LastStatus = status;
            Changed(task);
        }
    }

    private void Changed(EcsTask task)
    {
        task.Fleet.WakeUp?.Now();
        state.Changed();
    }
}
