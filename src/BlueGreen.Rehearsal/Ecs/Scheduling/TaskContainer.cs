using BlueGreen.Rehearsal.Ecs.Definitions;
using BlueGreen.Rehearsal.Ecs.Running;

namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>One container of a task: its definition and, once it was started, its process.</summary>
internal sealed class TaskContainer(ContainerDefinition definition)
{
    public ContainerDefinition Definition { get; } = definition;

    public IContainer? Process { get; set; }

    public string? ImageDigest { get; set; }

    /// <summary>Null while it runs, and when it never did.</summary>
    public ContainerExit? Exit => Process is { Exited: { IsCompletedSuccessfully: true } exited }
        ? exited.Result
        : null;
}
