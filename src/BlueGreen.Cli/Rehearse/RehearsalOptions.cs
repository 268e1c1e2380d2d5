namespace BlueGreen.Cli.Rehearse;

/// <summary>What the command line asked for.</summary>
public sealed record RehearsalOptions
{
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>Where the reports go as JSON; null for nowhere.</summary>
    public string? Json { get; init; }

    /// <summary>Requests per second of load.</summary>
    public double Rate { get; init; } = 300;

    /// <summary>How many times as fast as the wall waits run.</summary>
    public double Speed { get; init; } = DefaultSpeed;

    /// <summary>Ten minutes of bake in twenty seconds: three stories in under two minutes.</summary>
    public const double DefaultSpeed = 30;

    /// <summary>
    /// By the wall: two minutes for what processes do, and 90 minutes of the rehearsal's clock for what only waits. The
    /// longest story bakes twice for ten minutes.
    /// </summary>
    public TimeSpan StoryMax => TimeSpan.FromMinutes(2) + (TimeSpan.FromMinutes(90) / Speed);

    /// <summary>Stay up after the scenarios, for the AWS CLI and the other verbs.</summary>
    public bool Keep { get; init; }

    /// <summary>The AWS endpoint's loopback port; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// `approve` or `reject`: what is answered whatever a scenario would answer; null leaves it to the scenario.
    /// </summary>
    public string? Answer { get; init; }

    public string? Template { get; init; }

    public string? LogFile { get; init; }
}
