using System.Globalization;

namespace BlueGreen.Sample;

/// <summary>
/// How this release behaves, from its environment: one good way, and the ways of being bad that deployments meet.
/// </summary>
public sealed record Behaviour
{
    /// <summary>What it says it is.</summary>
    public required string Version { get; init; }

    /// <summary>Exits with code 1 this long after its start.</summary>
    public TimeSpan? CrashAfter { get; init; }

    /// <summary>Its health check answers 503.</summary>
    public bool IsUnhealthy { get; init; }

    /// <summary>Healthy, but its page answers 500 from the first request on.</summary>
    public bool HasBrokenPage { get; init; }

    /// <summary>Healthy, but its page has no shop in it.</summary>
    public bool HasWrongPage { get; init; }

    /// <summary>The share of requests that fail, once under real traffic.</summary>
    public int ErrorPercent { get; init; }

    /// <summary>Added to every request, once under real traffic.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>A second page, beside <c>/</c>.</summary>
    public string? Route { get; init; }

    /// <summary>What goes wrong in ways of its own: a share, a path, a time, a growth.</summary>
    public Fault Fault { get; init; } = new();

    public static Behaviour Read(Func<string, string?> variable) => new()
    {
        Version = variable("VERSION") ?? "unknown",
        CrashAfter = Number(variable, "CRASH_AFTER_MILLISECONDS") is { } life ? TimeSpan.FromMilliseconds(life) : null,
        IsUnhealthy = variable("UNHEALTHY") == "1",
        HasBrokenPage = variable("PAGE") == "broken",
        HasWrongPage = variable("PAGE") == "wrong",
        ErrorPercent = Number(variable, "LIVE_ERROR_PERCENT") ?? 0,
        Delay = TimeSpan.FromMilliseconds(Number(variable, "LIVE_DELAY_MILLISECONDS") ?? 0),
        Route = variable("ROUTE"),
        Fault = Fault.Read(variable),
    };

    /// <summary>Spread evenly over the requests, so that a rehearsal repeats itself.</summary>
    public bool Fails(LiveRequest request) =>
        HasBrokenPage || (request.IsLive && request.Number % 100 < ErrorPercent);

    public bool IsSlow(LiveRequest request) => request.IsLive && Delay > TimeSpan.Zero;

    private static int? Number(Func<string, string?> variable, string name) =>
        variable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
