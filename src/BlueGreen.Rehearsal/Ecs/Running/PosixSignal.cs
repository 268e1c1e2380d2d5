using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>Asks a process to stop: .NET can only kill one.</summary>
internal static class PosixSignal
{
    /// <summary>SIGTERM's number on every POSIX system ("signal.h").</summary>
    private const int Sigterm = 15;

    /// <summary>Where there is no SIGTERM the process is killed.</summary>
    public static void Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
            process.Kill(entireProcessTree: true);
        else if (!process.HasExited)
            _ = Send(process.Id, Sigterm);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int processId, int signal);
}
