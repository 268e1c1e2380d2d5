using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Traffic;

/// <summary>What users saw, in numbers.</summary>
public sealed record TrafficReport
{
    /// <summary>Answered or lost; those in flight are not counted yet.</summary>
    public required long Requests { get; init; }

    public required long Ok { get; init; }

    public required long Dropped { get; init; }

    public required long AppErrors { get; init; }

    public required long WrongVersion { get; init; }

    public required double RequestsPerSecond { get; init; }

    public required LatencyReport Latency { get; init; }

    /// <summary>Answers by the version that gave them; `none` for answers without one.</summary>
    public required ImmutableSortedDictionary<string, long> Versions { get; init; }

    /// <summary>The last seconds, oldest first.</summary>
    public required ImmutableArray<TrafficSecond> Timeline { get; init; }

    /// <summary>The first few losses, each with its reason, for whoever has to explain them.</summary>
    public required ImmutableArray<string> Losses { get; init; }
}

/// <summary>
/// From sending a request to the last byte of its answer; percentiles within one percent.
/// </summary>
public sealed record LatencyReport(
    double P50Milliseconds, double P90Milliseconds, double P99Milliseconds, double MaxMilliseconds);

/// <summary>One second of traffic since the start.</summary>
public sealed record TrafficSecond(
    int Second, long Requests, long Dropped, long AppErrors, long WrongVersion,
    ImmutableSortedDictionary<string, long> Versions);
