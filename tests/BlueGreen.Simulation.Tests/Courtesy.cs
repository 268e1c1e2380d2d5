using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace BlueGreen.Simulation.Tests;

/// <summary>
/// Virtual time loses nothing by waiting for a processor; a rehearsal with processes, tested at the same time, does.
/// </summary>
internal static class Courtesy
{
    /// <summary>Before the runner starts a thread: on Linux each has the priority of the one that made it.</summary>
    [ModuleInitializer]
    internal static void Yield()
    {
        using var self = Process.GetCurrentProcess();
        self.PriorityClass = ProcessPriorityClass.BelowNormal;
    }
}
