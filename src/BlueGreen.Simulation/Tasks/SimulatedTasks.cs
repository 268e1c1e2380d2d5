using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Ecs.Running;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.LoadBalancing.Health;
using BlueGreen.Sample;

namespace BlueGreen.Simulation.Tasks;

/// <summary>Runs tasks without processes, and asks them how they are without sockets.</summary>
public sealed class SimulatedTasks(TimeProvider clock, Random chance, SimulationLog log) : ITaskRuntime, IHealthProbe
{
    /// <summary>
    /// Seconds, the least and the most: what a small Fargate task takes from PENDING until it listens (observed).
    /// </summary>
    private const int StartLeast = 15;

    private const int StartMost = 35;

    /// <summary>The first of the ports that containers are told; only their order matters.</summary>
    private const int FirstPort = 40_000;

    private readonly Dictionary<int, SimulatedContainer> _byPort = [];

    /// <summary>Those that run, the oldest first.</summary>
    public IReadOnlyCollection<SimulatedContainer> Running => _byPort.Values;

    /// <summary>No task starts before this instant.</summary>
    public DateTimeOffset CapacityFrom { get; set; }

    public SimulatedContainer? At(int port) =>
        _byPort.TryGetValue(port, out var container) && container.IsListening ? container : null;

    /// <exception cref="ContainerStartException">Its command is neither the placeholder's nor a program's.</exception>
    public async Task<IContainer> StartAsync(ContainerStart start, CancellationToken cancel)
    {
        var isBusyBox = start.Image.Command is [PublicImages.BuiltInBusyBox];
        await Task.Delay(TimeSpan.FromSeconds(chance.Next(StartLeast, StartMost + 1)), clock, cancel);
        while (CapacityFrom > clock.GetUtcNow())
        {
            await Task.Delay(CapacityFrom - clock.GetUtcNow(), clock, cancel);
        }
        var behaviour = isBusyBox ? null : Behaviour.Read(name => start.Environment.GetValueOrDefault(name));
        var port = FirstPort + _started++;
        var container = new SimulatedContainer(port, behaviour, clock, chance);
        _byPort[port] = container;
        log.Add("task", $"{start.TaskId[..8]} {start.Name} runs {behaviour?.Version ?? "placeholder"} on {port}");
        start.Log($"{start.Name} {behaviour?.Version} listens on {port}");
        _ = ForgetAsync(container);
        if (isBusyBox && !start.Command.Any(word => word.Contains("httpd", StringComparison.Ordinal)))
        {
            container.Kill(); // A shell without input ends at once.
        }
        return container;
    }

    public Task<ProbeAnswer> AskAsync(Target target, HealthCheck check, CancellationToken cancel)
    {
        var answer = At(check.PortOf(target))?.Answer(check.Path);
        return Task.FromResult<ProbeAnswer>(answer switch
        {
            null => new ProbeAnswer.Failed(),
            _ when answer.After > TimeSpan.FromSeconds(check.TimeoutSeconds) => new ProbeAnswer.TimedOut(),
            _ => new ProbeAnswer.Answered(answer.Status),
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private int _started;

    private async Task ForgetAsync(SimulatedContainer container)
    {
        var exit = await container.Exited;
        _byPort.Remove(container.Port);
        log.Add("task", $"on {container.Port} ended with {exit.ExitCode}");
    }
}
