using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Ecs.Running;

namespace BlueGreen.Rehearsal.Tests.Ecs;

/// <summary>Containers that exist in memory only, and end when a test says so.</summary>
internal sealed class FakeRuntime : ITaskRuntime
{
    private readonly ConcurrentQueue<FakeContainer> _started = [];
    private int _port = 1000;
    private volatile bool _over;

    /// <summary>In the order in which they started.</summary>
    public IReadOnlyList<FakeContainer> Started => [.. _started];

    public IEnumerable<FakeContainer> Running => Started.Where(container => !container.Exited.IsCompleted);

    /// <summary>Images (by `VERSION`) whose containers end as soon as they run.</summary>
    public string? Crashing { get; set; }

    public Task<IContainer> StartAsync(ContainerStart start, CancellationToken cancel)
    {
        var container = new FakeContainer(start, Interlocked.Increment(ref _port));
        _started.Enqueue(container);
        if (Crashing is { } version && start.Environment.GetValueOrDefault("VERSION") == version)
            container.End(1);
        // Dispose kills what it sees in the queue; what came too late for that sees Dispose.
        if (_over)
            container.Kill();
        return Task.FromResult<IContainer>(container);
    }

    public ValueTask DisposeAsync()
    {
        _over = true;
        foreach (var container in _started)
            container.Kill();
        return ValueTask.CompletedTask;
    }
}
