namespace BlueGreen.Simulation.Tasks;

/// <summary>Users who ask for another page than the first one: which, and how many of all.</summary>
/// <param name="Share">From 0 to 1.</param>
public sealed record RouteMix(string Path, double Share);
