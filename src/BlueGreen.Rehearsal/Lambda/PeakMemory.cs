using System.Diagnostics;
using System.Globalization;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>What a process held resident at most: the number that a function's memory size is chosen by.</summary>
internal static class PeakMemory
{
    /// <summary>VmHWM of /proc; null where there is none, or when the process is gone.</summary>
    public static double? MegabytesOf(Process process)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..]
                ? double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024
                : null;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
