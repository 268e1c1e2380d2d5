using System.Globalization;

namespace BlueGreen.Sample;

/// <summary>What goes wrong with a release while it serves: for whom, from when on, and how fast it grows.</summary>
public sealed record Fault
{
    private const double All = 100;

    /// <summary>Requests that are answered 500.</summary>
    public double ErrorPercent { get; init; }

    /// <summary>Requests that take <see cref="Delay"/> longer.</summary>
    public double SlowPercent { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>Only requests of this path meet it; all do where none is named.</summary>
    public string? Path { get; init; }

    /// <summary>Until it begins, counted from the start, or from the first users.</summary>
    public TimeSpan After { get; init; }

    /// <summary>From its beginning until it has its full strength, in a straight line.</summary>
    public TimeSpan Ramp { get; init; }

    /// <summary>Counted from the first users, whom smoke tests come before.</summary>
    public bool IsFromUsers { get; init; }

    public bool IsNone => ErrorPercent <= 0 && Delay <= TimeSpan.Zero;

    public static Fault Read(Func<string, string?> variable) => new()
    {
        ErrorPercent = Number(variable, "FAULT_ERROR_PERCENT", 0),
        SlowPercent = Number(variable, "FAULT_SLOW_PERCENT", All),
        Delay = TimeSpan.FromMilliseconds(Number(variable, "FAULT_DELAY_MILLISECONDS", 0)),
        Path = variable("FAULT_PATH"),
        After = TimeSpan.FromSeconds(Number(variable, "FAULT_AFTER_SECONDS", 0)),
        Ramp = TimeSpan.FromSeconds(Number(variable, "FAULT_RAMP_SECONDS", 0)),
        IsFromUsers = variable("FAULT_FROM") == "users",
    };

    /// <summary>From 0 to 1, the mean between two ages of the release.</summary>
    public double Strength(TimeSpan from, TimeSpan to) => to <= from
        ? from < After ? 0 : Ramp > TimeSpan.Zero ? Math.Min(1, (from - After) / Ramp) : 1
        : (Sum(to) - Sum(from)) / (to - from).TotalSeconds;

    /// <summary>The share of requests of this path that fail at this strength.</summary>
    public double ErrorShare(string path, double strength) =>
        Concerns(path) ? Math.Min(1, strength * ErrorPercent / All) : 0;

    public double SlowShare(string path, double strength) =>
        Concerns(path) && strength > 0 && Delay > TimeSpan.Zero ? SlowPercent / All : 0;

    /// <summary>Whether this one, in the order that they came, is one of the share: evenly spread.</summary>
    public static bool Meets(int number, double share) =>
        Math.Floor((number + 1) * share) > Math.Floor(number * share);

    private bool Concerns(string path) => Path is null || Path == path;

    /// <summary>Strength times seconds, since the beginning.</summary>
    private double Sum(TimeSpan age)
    {
        var since = Math.Max(0, (age - After).TotalSeconds);
        var growing = Math.Min(since, Ramp.TotalSeconds);
        return since - growing + (Ramp > TimeSpan.Zero ? growing * growing / (2 * Ramp.TotalSeconds) : 0);
    }

    private static double Number(Func<string, string?> variable, string name, double otherwise) =>
        variable(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
