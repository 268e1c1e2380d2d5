using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Traffic;

/// <summary>Tells routing's faults from the application's.</summary>
public static class TrafficPolicy
{
    /// <summary>With no allowed versions named, any version will do.</summary>
    public static TrafficJudgement Judge(TrafficAnswer answer, ImmutableHashSet<string> allowed) => answer switch
    {
        { Status: null } or { ByBalancer: true } => TrafficJudgement.Dropped,
        { Status: { } status } when (int)status >= 500 => TrafficJudgement.AppError,
        _ when allowed.IsEmpty || (answer.Version is { } version && allowed.Contains(version)) => TrafficJudgement.Ok,
        _ => TrafficJudgement.WrongVersion,
    };
}
