using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>What running one function took, for the report and the bill.</summary>
/// <param name="GigabyteSeconds">Run time times memory size, as Lambda bills it.</param>
/// <param name="ColdStartMilliseconds">From starting each process to its asking for the first event.</param>
/// <param name="PeakResidentMegabytes">The largest of its processes; null where the system does not say.</param>
public sealed record FunctionStatistics(
    string Name,
    long Invocations,
    double GigabyteSeconds,
    ImmutableArray<double> ColdStartMilliseconds,
    double? PeakResidentMegabytes);
