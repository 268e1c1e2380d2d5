using BlueGreen.Rehearsal.Ecs.Running;

namespace BlueGreen.Rehearsal.Tests.Ecs;

/// <summary>A container that remembers how it was ended.</summary>
internal sealed class FakeContainer(ContainerStart start, int port) : IContainer
{
    private readonly TaskCompletionSource<ContainerExit> _exited = new(
        TaskCreationOptions.RunContinuationsAsynchronously);

    public ContainerStart Start => start;

    public int Port => port;

    public int? ProcessId => null;

    public string? LastLine => null;

    public Task<ContainerExit> Exited => _exited.Task;

    public TimeSpan? StoppedWithin { get; private set; }

    public void End(int exitCode) =>
        _exited.TrySetResult(new ContainerExit(exitCode, exitCode == 0 ? null : "last words"));

    public Task StopAsync(TimeSpan stopTimeout)
    {
        StoppedWithin = stopTimeout;
        End(143);
        return Exited;
    }

    public void Kill() => End(137);
}
