using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>Executions that run until they are stopped, in memory.</summary>
internal sealed class FakeExecutions : IExecutions
{
    private readonly Dictionary<string, string> _causes = [];

    public HashSet<string> Running { get; } = [];

    public HashSet<string> Ended { get; } = [];

    public List<(string Execution, string Error)> Stops { get; } = [];

    public Task<bool?> IsRunningAsync(string execution, CancellationToken cancel) => Task.FromResult<bool?>(
        Running.Contains(execution) ? true : Ended.Contains(execution) ? false : null);

    public Task<string?> ReadCauseAsync(string execution, CancellationToken cancel) =>
        Task.FromResult(_causes.GetValueOrDefault(execution));

    public Task StopAsync(string execution, string error, string cause, CancellationToken cancel)
    {
        _causes[execution] = cause;
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
