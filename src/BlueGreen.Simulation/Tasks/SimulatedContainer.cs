using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Running;
using BlueGreen.Sample;

namespace BlueGreen.Simulation.Tasks;

/// <summary>A task's application without a process: the sample's own behaviour, on virtual time.</summary>
public sealed class SimulatedContainer : IContainer
{
    /// <summary>128 + SIGKILL, as a shell and ECS report it.</summary>
    private const int Killed = 137;

    /// <summary>What the sample takes to close its listeners after SIGTERM.</summary>
    private static readonly TimeSpan Stopping = TimeSpan.FromMilliseconds(100);

    /// <summary>An ordinary answer's time; the sample does no work to speak of.</summary>
    private static readonly TimeSpan Serving = TimeSpan.FromMilliseconds(4);

    private readonly Behaviour? _behaviour;
    private readonly Traffic _traffic;
    private readonly Promise<ContainerExit> _exited;
    private readonly TimeProvider _clock;

    /// <param name="behaviour">Null for the placeholder, which says 200 to everything.</param>
    internal SimulatedContainer(int port, Behaviour? behaviour, TimeProvider clock)
    {
        (Port, _behaviour, _clock, _traffic, _exited) = (port, behaviour, clock, new(clock), new(clock));
        if (behaviour?.CrashAfter is { } life)
        {
            _ = CrashAsync(life);
        }
    }

    public int Port { get; }

    public int? ProcessId => null;

    public string? LastLine { get; private set; }

    public Task<ContainerExit> Exited => _exited.Task;

    /// <summary>A release that dies before it answers never listens.</summary>
    public bool IsListening => !_exited.IsGiven && _behaviour?.CrashAfter is null;

    /// <summary>What it says it is; null for the placeholder, which says nothing.</summary>
    public string? Version => _behaviour?.Version;

    /// <summary>Requests of users a second, as the load balancer spreads them now.</summary>
    public double UsersPerSecond { get; set; }

    /// <summary>The share of users' requests that fail now.</summary>
    public double ErrorShare => _behaviour switch
    {
        null => 0,
        { HasBrokenPage: true } => 1,
        var behaviour => IsLive ? behaviour.ErrorPercent / 100.0 : 0,
    };

    /// <summary>What a user waits for an answer at least.</summary>
    public TimeSpan Latency => Serving + (IsLive && _behaviour is { } behaviour ? behaviour.Delay : TimeSpan.Zero);

    private bool IsLive => UsersPerSecond >= Traffic.LiveFrom;

    public async Task StopAsync(TimeSpan stopTimeout)
    {
        if (!_exited.IsGiven)
        {
            await Task.Delay(Stopping, _clock);
            _exited.TryGive(new(0, LastLine));
        }
        await Exited;
    }

    public void Kill() => _exited.TryGive(new(Killed, LastLine));

    /// <summary>One request of a probe, a smoke test or a health check.</summary>
    public SimulatedAnswer Answer(string path)
    {
        if (_behaviour is not { } release)
        {
            return new(200, "text/plain", "The rehearsal's placeholder: no image was pushed yet.\n", Serving);
        }
        switch (path)
        {
            case "/health" when release.IsUnhealthy:
                return new(503, "text/plain", "unhealthy: the order store does not answer", Serving);
            case "/health":
                return new(200, "text/plain", "healthy", Serving);
            case "/version":
                return new(200, "application/json", $$"""{"version": "{{release.Version}}"}""", Serving);
            case "/":
                return Page(release);
            default:
                return new(404, "text/plain", "", Serving);
        }
    }

    private SimulatedAnswer Page(Behaviour release)
    {
        var counted = _traffic.Count();
        var request = counted with { IsLive = counted.IsLive || IsLive };
        var after = release.IsSlow(request) ? Serving + release.Delay : Serving;
        return release.Fails(request)
            ? new(500, "text/plain", "the order store refused the connection", after)
            : new(200, "text/html", Sample.Page.Of(release), after);
    }

    private async Task CrashAsync(TimeSpan life)
    {
        await Task.Delay(life, _clock);
        LastLine = "Unhandled exception. System.InvalidOperationException: ConnectionStrings:Orders is not set.";
        _exited.TryGive(new(1, LastLine));
    }
}
