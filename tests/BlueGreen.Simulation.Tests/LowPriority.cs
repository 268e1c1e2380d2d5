using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace BlueGreen.Simulation.Tests;

/// <summary>
/// Virtual time loses nothing by waiting for a processor; a rehearsal under load, tested at the same time, may lose its
/// users' requests.
/// </summary>
internal static class LowPriority
{
    /// <summary>Before the runner starts a thread: on Linux each has the priority of the one that made it.</summary>
    [ModuleInitializer]
    internal static void Take()
    {
        using var self = Process.GetCurrentProcess();
        self.PriorityClass = ProcessPriorityClass.BelowNormal;
    }
}
