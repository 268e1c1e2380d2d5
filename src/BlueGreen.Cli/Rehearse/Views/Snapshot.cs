using BlueGreen.Core;

namespace BlueGreen.Cli.Rehearse.Views;

/// <summary>Everything the live view shows at one instant.</summary>
public sealed record Snapshot
{
    public required TimeSpan SinceStart { get; init; }

    public required Split Split { get; init; }

    public required FleetSnapshot Blue { get; init; }

    public required FleetSnapshot Green { get; init; }

    public required double RequestsPerSecond { get; init; }

    public required long Requests { get; init; }

    public required long Dropped { get; init; }

    public required long AppErrors { get; init; }

    /// <summary>The states that executions are in now.</summary>
    public required IReadOnlyList<string> States { get; init; }

    public FleetSnapshot this[Colour colour] => colour == Colour.Blue ? Blue : Green;
}

/// <summary>One colour: what it runs, and how many of its targets may take traffic.</summary>
public sealed record FleetSnapshot(string Release, int Healthy, int Running, int Desired);
