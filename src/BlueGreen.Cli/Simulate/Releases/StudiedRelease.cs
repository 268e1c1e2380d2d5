namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>A release whose effect on users is asked for: what it does, and how many users there are.</summary>
public sealed record StudiedRelease
{
    public required string Name { get; init; }

    /// <summary>What it does, in a sentence.</summary>
    public required string Story { get; init; }

    /// <summary>Of users, all pages together.</summary>
    public double RequestsPerMinute { get; init; } = DefaultRequestsPerMinute;

    /// <summary>A busy shop, and what a rehearsal sends.</summary>
    public const double DefaultRequestsPerMinute = 18_000;

    /// <summary>Requests that are answered 500.</summary>
    public double ErrorPercent { get; init; }

    /// <summary>Requests that take <see cref="DelayMilliseconds"/> longer.</summary>
    public double SlowPercent { get; init; } = 100;

    public int DelayMilliseconds { get; init; }

    /// <summary>The page that errors and delays are on, and its part of the traffic; null for all pages.</summary>
    public StudiedRoute? Route { get; init; }

    /// <summary>Whether <see cref="AfterMinutes"/> count from the first users, or from the start.</summary>
    public bool IsFromUsers { get; init; }

    public double AfterMinutes { get; init; }

    /// <summary>In which errors and delays grow to what they are.</summary>
    public double RampMinutes { get; init; }

    /// <summary>Exits soon after each start.</summary>
    public bool Crashes { get; init; }

    /// <summary>Says it is another version than the one that was pushed.</summary>
    public bool SaysWrongVersion { get; init; }

    /// <summary>Requests that the release before, which is live, answers 500.</summary>
    public double ErrorPercentBefore { get; init; }

    /// <summary>Nobody would miss it: it does no worse than the one before.</summary>
    public bool IsGood => !Crashes && !SaysWrongVersion && DelayMilliseconds == 0 && ErrorPercent <= ErrorPercentBefore;
}

/// <summary>A page beside the first one, as users and the release see it.</summary>
public sealed record StudiedRoute(string Path, double TrafficPercent);
