using System.Collections.Immutable;

namespace BlueGreen.Simulation.Tasks;

/// <summary>How many users ask, what may answer them, and by what chance they are spread.</summary>
public sealed record UsersPlan(double RequestsPerSecond, ImmutableHashSet<string> Versions, Random Chance)
{
    /// <summary>Null: all ask for the first page.</summary>
    public RouteMix? Route { get; init; }
}
