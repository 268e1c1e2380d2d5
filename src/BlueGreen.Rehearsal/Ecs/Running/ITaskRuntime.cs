namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>What runs a task's containers: real processes in a rehearsal, imagined ones in a simulation.</summary>
public interface ITaskRuntime : IAsyncDisposable
{
    /// <summary>
    /// Completes when the container runs; it need not answer yet, but its start-up should be behind it.
    /// </summary>
    /// <exception cref="ContainerStartException">It could not be started.</exception>
    Task<IContainer> StartAsync(ContainerStart start, CancellationToken cancel);
}
