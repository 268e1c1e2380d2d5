using System.Collections.Immutable;
using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Ecs;

/// <summary>One service as a live view shows it.</summary>
public sealed record FleetView(
    string Service,
    int Desired,
    int Running,
    int Pending,
    ImmutableArray<DeploymentView> Deployments,
    ImmutableArray<TaskView> Tasks)
{
    /// <summary>What the primary deployment is to run; the first container's.</summary>
    public string Image => Deployments[0].Image;

    internal static FleetView Of(Fleet fleet) => new(
        fleet.Name,
        fleet.DesiredCount,
        fleet.Tasks.Count(task => task.LastStatus == TaskState.Running),
        fleet.Tasks.Count(Api.FleetJson.IsPending),
        [
            .. fleet.Deployments.Select(deployment => new DeploymentView(
                deployment.Id, deployment.Definition.Arn, deployment.Definition.Containers[0].Image,
                deployment.Definition.IsActive, deployment == fleet.Primary, deployment.RolloutState,
                deployment.FailedTasks)),
        ],
        [
            .. fleet.Tasks.Where(task => !task.IsStopped).Select(task => new TaskView(
                task.Id, task.LastStatus, task.IsHealthy, task.Containers[0].Process?.Port,
                task.Containers[0].Process?.ProcessId, task.Containers[0].Process?.LastLine)),
        ]);
}

/// <summary>One deployment of a service as a live view shows it.</summary>
/// <param name="IsActive">Its revision has not been deregistered.</param>
public sealed record DeploymentView(
    string Id, string TaskDefinition, string Image, bool IsActive, bool IsPrimary, string RolloutState,
    int FailedTasks);

/// <summary>One task that has not ended, by its first container.</summary>
public sealed record TaskView(string Id, string Status, bool IsHealthy, int? Port, int? ProcessId, string? LastLine);
