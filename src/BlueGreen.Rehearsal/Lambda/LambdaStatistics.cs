using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>What the functions have taken so far: the report's and the bill's numbers.</summary>
/// <param name="ColdStarts">Milliseconds from a process's start to its first question for an event.</param>
/// <param name="BilledGigabyteSeconds">Invocations and starts, each rounded up to the millisecond as Lambda bills.</param>
public sealed record LambdaStatistics(
    long Invocations, ImmutableArray<double> ColdStarts, double? PeakRssMegabytes, double BilledGigabyteSeconds);
