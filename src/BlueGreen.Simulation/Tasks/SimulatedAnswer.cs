namespace BlueGreen.Simulation.Tasks;

/// <summary>What a simulated application says to one request, and how long it takes over it.</summary>
public sealed record SimulatedAnswer(int Status, string ContentType, string Body, TimeSpan After);
