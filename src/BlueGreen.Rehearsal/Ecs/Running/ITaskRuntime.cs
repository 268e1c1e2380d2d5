namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>What runs a task's containers: real processes in a rehearsal, imagined ones in a simulation.</summary>
public interface ITaskRuntime : IAsyncDisposable
{
    /// <summary>Completes when the container runs, which is not yet when it answers.</summary>
    /// <exception cref="ContainerStartException">It could not be started.</exception>
    Task<IContainer> StartAsync(ContainerStart start, CancellationToken cancel);
}
