namespace BlueGreen.Simulation.Tasks;

/// <summary>A time in which nothing changed for users.</summary>
internal readonly record struct Stretch(DateTimeOffset From, DateTimeOffset To);
