namespace BlueGreen.Simulation.Tasks;

/// <summary>What users met of one version.</summary>
/// <param name="Failed">Answered 5xx by it.</param>
/// <param name="Slow">Kept waiting by its fault.</param>
/// <param name="FaultMetAt">From when on its fault could be met by users.</param>
public sealed record VersionTally(long Requests, long Failed, long Slow, DateTimeOffset? FaultMetAt)
{
    public static readonly VersionTally None = new(0, 0, 0, null);
}
