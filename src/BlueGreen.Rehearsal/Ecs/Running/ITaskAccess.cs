using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>
/// What IAM has to say to a task: what ECS may do for it as its execution role, and its own role's keys.
/// </summary>
public interface ITaskAccess
{
    /// <exception cref="ContainerStartException">The execution role may not pull this image.</exception>
    void DemandPull(TaskRoles roles, string image);

    /// <summary>Variables with the task role's keys; none where the definition names no role.</summary>
    /// <exception cref="ContainerStartException">The role does not let ECS tasks assume it.</exception>
    ImmutableSortedDictionary<string, string> EnvironmentOf(TaskRoles roles);
}

/// <summary>The two roles of one task, as its definition names them.</summary>
public sealed record TaskRoles(string TaskId, string? TaskRoleArn, string? ExecutionRoleArn);
