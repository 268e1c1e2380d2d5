using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>Every task may do everything and has no keys: for ECS without a stack and its roles.</summary>
public sealed class FreeTaskAccess : ITaskAccess
{
    public static readonly FreeTaskAccess Instance = new();

    private FreeTaskAccess()
    {
    }

    public void DemandPull(TaskRoles roles, string image)
    {
    }

    public ImmutableSortedDictionary<string, string> EnvironmentOf(TaskRoles roles) =>
        ImmutableSortedDictionary<string, string>.Empty;
}
