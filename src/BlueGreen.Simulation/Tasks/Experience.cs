namespace BlueGreen.Simulation.Tasks;

/// <summary>What users meet of a task: how many of them fail or wait, and how long.</summary>
internal readonly record struct Experience(
    double ErrorShare, double SlowShare, TimeSpan Usual, TimeSpan Slow);
