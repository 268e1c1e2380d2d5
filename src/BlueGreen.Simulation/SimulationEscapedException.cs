namespace BlueGreen.Simulation;

/// <summary>
/// Work went to another thread, so the run's order is chance: a defect of the rehearsal, never of a seed.
/// </summary>
public sealed class SimulationEscapedException(string what, string stack) : Exception(
    $"{what} happened outside the simulation's thread. Something before it completed on the thread pool: look for "
    + $"Task.Run, Task.Yield, a real timer or RunContinuationsAsynchronously behind this call.\n{stack}");
