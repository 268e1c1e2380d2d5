using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>Executions that run until they are stopped, in memory.</summary>
internal sealed class FakeExecutions : IExecutions
{
    public HashSet<string> Running { get; } = [];

    public HashSet<string> Ended { get; } = [];

    public List<(string Execution, string Error)> Stops { get; } = [];

    public Task<bool?> IsRunningAsync(string execution, CancellationToken cancel) => Task.FromResult<bool?>(
        Running.Contains(execution) ? true : Ended.Contains(execution) ? false : null);

    public Task StopAsync(string execution, string error, string cause, CancellationToken cancel)
    {
        Stops.Add((execution, error));
        End(execution);
        return Task.CompletedTask;
    }

    public void End(string execution)
    {
        Running.Remove(execution);
        Ended.Add(execution);
    }
}
