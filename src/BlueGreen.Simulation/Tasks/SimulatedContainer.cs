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
    private readonly string _page;
    private readonly Traffic _traffic;
    private readonly Promise<ContainerExit> _exited;
    private readonly TimeProvider _clock;
    private readonly Random _chance;
    private readonly DateTimeOffset _start;
    private DateTimeOffset? _firstUsersAt;

    /// <param name="behaviour">Null for the placeholder, which says 200 to everything.</param>
    /// <param name="chance">Which of our own requests meet a fault that concerns a share of them.</param>
    internal SimulatedContainer(int port, Behaviour? behaviour, TimeProvider clock, Random chance)
    {
        (Port, _behaviour, _clock, _traffic, _exited) = (port, behaviour, clock, new(clock), new(clock));
        (_chance, _start) = (chance, clock.GetUtcNow());
        _page = behaviour is null ? "" : Sample.Page.Of(behaviour);
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
    public double UsersPerSecond
    {
        get;
        set
        {
            field = value;
            _firstUsersAt ??= value > 0 ? _clock.GetUtcNow() : null;
        }
    }

    /// <summary>From when on users meet the release's fault; null while it has none, or no users.</summary>
    public DateTimeOffset? FaultMetAt => _behaviour is { Fault: { IsNone: false } fault }
        && _firstUsersAt is { } users
            ? Later(users, (fault.IsFromUsers ? users : _start) + fault.After)
            : null;

    /// <summary>What users of a path meet in this time.</summary>
    internal Experience Meet(string path, Stretch stretch)
    {
        if (_behaviour is not { } release)
        {
            return new(0, 0, Serving, Serving);
        }
        var strength = Strength(release.Fault, stretch);
        var live = release.HasBrokenPage ? 1 : IsLive ? release.ErrorPercent / 100.0 : 0;
        var usual = Serving + (IsLive ? release.Delay : TimeSpan.Zero);
        return new(
            Math.Min(1, live + release.Fault.ErrorShare(path, strength)), release.Fault.SlowShare(path, strength),
            usual, usual + (release.Fault.Delay * strength));
    }

    private double Strength(Fault fault, Stretch stretch) =>
        (fault.IsFromUsers ? _firstUsersAt : _start) is { } origin && stretch.To >= origin
            ? fault.Strength(Later(stretch.From, origin) - origin, stretch.To - origin)
            : 0;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

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
            case var route when route == release.Route:
                return Page(release, path);
            default:
                return new(404, "text/plain", "", Serving);
        }
    }

    private SimulatedAnswer Page(Behaviour release, string path)
    {
        var now = _clock.GetUtcNow();
        var met = Strength(release.Fault, new(now, now));

        var counted = _traffic.Count();
        var request = counted with { IsLive = counted.IsLive || IsLive };
        var after = release.IsSlow(request) ? Serving + release.Delay : Serving;
        after += IsMet(release.Fault.SlowShare(path, met)) ? release.Fault.Delay * met : TimeSpan.Zero;
        return release.Fails(request) || IsMet(release.Fault.ErrorShare(path, met))
            ? new(500, "text/plain", "the order store refused the connection", after)
            : new(200, "text/html", _page, after);
    }

    /// <summary>Draws nothing where nothing can be met, so that a release without a fault needs no chance.</summary>
    private bool IsMet(double share) => share > 0 && _chance.NextDouble() < share;

    private async Task CrashAsync(TimeSpan life)
    {
        await Task.Delay(life, _clock);
        LastLine = "Unhandled exception. System.InvalidOperationException: ConnectionStrings:Orders is not set.";
        _exited.TryGive(new(1, LastLine));
    }
}
