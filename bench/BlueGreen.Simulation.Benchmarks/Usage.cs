using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace BlueGreen.Simulation.Benchmarks;

/// <summary>What the process has used: of processor, memory, collector and compiler.</summary>
internal sealed record Usage(TimeSpan Processor, long Bytes, TimeSpan Pauses, TimeSpan Compiling)
{
    public static Usage Now() => new(
        Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration(),
        JitInfo.GetCompilationTime());

    public Usage Since(Usage before) => new(
        Processor - before.Processor, Bytes - before.Bytes, Pauses - before.Pauses, Compiling - before.Compiling);

    /// <remarks>Other programs on the machine make the wall's figure smaller, not the processor's.</remarks>
    public string Per(int runs, int deployments, TimeSpan wall) => string.Create(
        CultureInfo.InvariantCulture,
        $"{deployments * runs / Processor.TotalSeconds:F1} deployments a second of processor "
        + $"({deployments * runs / wall.TotalSeconds:F1} by the wall); each run of {deployments}: "
        + $"{Processor.TotalMilliseconds / runs:F1} ms, {Bytes / runs / 1e6:F1} MB allocated, "
        + $"{Pauses.TotalMilliseconds / runs:F1} ms collecting, {Compiling.TotalMilliseconds / runs:F1} ms compiling");
}
